package mhss.gateway.operations;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
import mhss.gateway.pgp.KeyView;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.responses.LetterFile;
import mhss.gateway.responses.LetterOrder;
import mhss.gateway.responses.Letters;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Our next key to our partners, in mail that the present one signs: who trusts that one can trust
 * this one.
 */
public class KeyAnnouncements {

  private static final Set<String> OWN_PEOPLE = Set.of("desk", "desk-provider", "desk-adviser");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Keyring keyring;
  private final Partners partners;
  private final Letters letters;
  private final History history;
  private final TransactionTemplate transaction;

  KeyAnnouncements(
      Keyring keyring,
      Partners partners,
      Letters letters,
      History history,
      TransactionTemplate transaction) {
    this.keyring = keyring;
    this.partners = partners;
    this.letters = letters;
    this.history = history;
    this.transaction = transaction;
  }

  /** Everybody who writes to us; not our own people. */
  public List<String> readers() {
    return partners.all().stream()
        .filter(one -> one.roles().stream().noneMatch(OWN_PEOPLE::contains))
        .map(Partner::id)
        .toList();
  }

  /**
   * To each of them one mail; whoever has had it gets no second one.
   *
   * @return rows of the outbox, by partner
   * @throws mhss.gateway.responses.LetterRefused when the desk cannot write
   */
  public Map<String, UUID> announce(KeyView key, String desk, List<String> readers, String actor) {
    Map<String, UUID> rows = new HashMap<>();
    transaction.executeWithoutResult(
        status ->
            partners.all().stream()
                .filter(one -> readers.contains(one.id()))
                .forEach(
                    one ->
                        rows.put(one.id(), announce(order(key, desk, one).by(actor), key, one))));
    return rows;
  }

  private UUID announce(LetterOrder order, KeyView key, Partner reader) {
    UUID row = letters.queue(order);
    history.record(
        Step.of("key-announced", "queued")
            .by(order.actor())
            .fact("fingerprint", key.fingerprint())
            .fact("partner", reader.id())
            .fact("outbox", row));
    return row;
  }

  private LetterOrder order(KeyView key, String desk, Partner reader) {
    Map<String, Object> values = new HashMap<>();
    values.put("fingerprint", Fingerprint.grouped(key.fingerprint()));
    key.expires().ifPresent(end -> values.put("ends", LocalDate.ofInstant(end, LONDON)));
    LetterFile file =
        new LetterFile(
            key.fingerprint() + ".asc",
            "application/pgp-keys",
            keyring.exportPublic(key.fingerprint()));
    return new LetterOrder(
        desk,
        null,
        null,
        "own-key",
        key.fingerprint() + ":" + reader.id(),
        0,
        null,
        values,
        List.of(file),
        reader.addresses().stream().findFirst());
  }
}
