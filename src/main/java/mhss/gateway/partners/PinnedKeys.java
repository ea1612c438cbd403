package mhss.gateway.partners;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mhss.gateway.pgp.KeyView;
import mhss.gateway.pgp.Keyring;

/** The keys that are here, with those whose they are. */
public class PinnedKeys {

  private final Keyring keyring;
  private final Partners partners;
  private final Named named;

  PinnedKeys(Keyring keyring, Partners partners, Named named) {
    this.keyring = keyring;
    this.partners = partners;
    this.named = named;
  }

  /**
   * What settings name, by full fingerprint.
   *
   * @param signing our keys that mailboxes sign with
   * @param archive that returns are encrypted to as well
   */
  record Named(Set<String> signing, Optional<String> archive) {}

  /**
   * @param partners ids of those it is pinned to
   * @param waiting ids of those for whom two people have not confirmed it yet
   * @param replaced by another good key of the same owner that lasts longer: its end is no loss
   */
  public record PinnedKey(
      KeyView key, List<String> partners, List<String> waiting, boolean archive, boolean replaced) {

    /** Whether anything is lost when it ends. */
    public boolean needed() {
      return !replaced && (key.own() || archive || !partners.isEmpty() || !waiting.isEmpty());
    }

    /** {@code own}, ids of partners, {@code archive}, or {@code nobody}. */
    public String owner() {
      if (key.own()) {
        return "own";
      }
      List<String> all = Stream.concat(partners.stream(), waiting.stream()).distinct().toList();
      return all.isEmpty() ? (archive ? "archive" : "nobody") : String.join(", ", all);
    }
  }

  /** Our own first. */
  public List<PinnedKey> all() {
    List<KeyView> keys = keyring.keys();
    List<Partner> known = partners.all();
    return keys.stream().map(key -> pinned(key, keys, known)).toList();
  }

  private PinnedKey pinned(KeyView key, List<KeyView> keys, List<Partner> known) {
    List<Partner> owners =
        known.stream().filter(one -> one.keys().contains(key.fingerprint())).toList();
    boolean archive = named.archive().filter(key.fingerprint()::equals).isPresent();
    return new PinnedKey(
        key,
        owners.stream().map(Partner::id).toList(),
        known.stream()
            .filter(one -> one.unconfirmed().contains(key.fingerprint()))
            .map(Partner::id)
            .toList(),
        archive,
        !archive && replaced(key, keys, owners));
  }

  private boolean replaced(KeyView key, List<KeyView> keys, List<Partner> owners) {
    if (key.own()) {
      return !named.signing().contains(key.fingerprint())
          && keys.stream().anyMatch(other -> other.own() && outlasts(other, key));
    }
    return !owners.isEmpty()
        && owners.stream()
            .allMatch(
                owner ->
                    keys.stream()
                        .filter(other -> owner.keys().contains(other.fingerprint()))
                        .anyMatch(other -> outlasts(other, key)));
  }

  private static boolean outlasts(KeyView other, KeyView key) {
    if (other.fingerprint().equals(key.fingerprint()) || other.problem().isPresent()) {
      return false;
    }
    return key.problem().isPresent()
        || key.expires()
            .map(end -> other.expires().map(later -> later.isAfter(end)).orElse(true))
            .orElse(false);
  }
}
