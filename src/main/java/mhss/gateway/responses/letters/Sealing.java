package mhss.gateway.responses.letters;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.pgp.Refused;
import mhss.gateway.responses.templates.CannotCompose;

/** Signs and encrypts to the keys pinned to an address, or says why not. Never leaves it plain. */
public class Sealing {

  private final OpenPgp openPgp;
  private final Partners partners;
  private final Map<String, String> signingKeys;

  /**
   * @param signingKeys full fingerprint of our own key, by mailbox
   */
  public Sealing(OpenPgp openPgp, Partners partners, Map<String, String> signingKeys) {
    this.openPgp = openPgp;
    this.partners = partners;
    this.signingKeys = Map.copyOf(signingKeys);
  }

  /**
   * @param mailbox whose key signs
   * @param recipients addresses; every one must be able to open it
   */
  public record Wanted(String mailbox, List<String> recipients, Optional<String> archiveKey) {}

  private record Problem(String code, String words) {}

  private record Chosen(List<Seal.Key> keys, List<Problem> problems) {}

  /** What keeps this from being sealed, each with its next step; empty when nothing does. */
  public List<String> problems(Wanted wanted) {
    return choose(wanted).problems().stream().map(Problem::words).toList();
  }

  /**
   * One armoured message that every recipient can open; without a key of one of them there is none.
   *
   * @throws CannotCompose when a usable key is missing on either side
   */
  public Seal message(String name, byte[] content, Wanted wanted) {
    Seal keys = keys(wanted);
    byte[] armoured = sealed(() -> openPgp.seal(content, fingerprints(keys), keys.signer()));
    return keys.with(List.of(new Seal.Part(name, crlf(armoured))));
  }

  /**
   * Each file for itself, binary, under its name and {@code .pgp}.
   *
   * @throws CannotCompose when a usable key is missing on either side
   */
  public Seal files(List<Seal.Part> plain, Wanted wanted) {
    Seal keys = keys(wanted);
    return keys.with(
        plain.stream()
            .map(
                file ->
                    new Seal.Part(
                        file.name() + ".pgp",
                        sealed(
                            () ->
                                openPgp.sealFile(
                                    file.content(), fingerprints(keys), keys.signer()))))
            .toList());
  }

  private Seal keys(Wanted wanted) {
    Chosen chosen = choose(wanted);
    if (!chosen.problems().isEmpty()) {
      throw new CannotCompose(
          chosen.problems().get(0).code(),
          chosen.problems().stream().map(Problem::words).collect(Collectors.joining("; ")));
    }
    return new Seal(signer(wanted.mailbox()).orElseThrow(), chosen.keys(), List.of());
  }

  private static List<String> fingerprints(Seal keys) {
    return keys.keys().stream().map(Seal.Key::fingerprint).distinct().toList();
  }

  private static byte[] sealed(Supplier<byte[]> step) {
    try {
      return step.get();
    } catch (Refused e) {
      throw new CannotCompose("no-key", e.getMessage());
    }
  }

  /** As it stands in a mail. */
  private static byte[] crlf(byte[] armoured) {
    return new String(armoured, StandardCharsets.US_ASCII)
        .replaceAll("\\r?\\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private Chosen choose(Wanted wanted) {
    Chosen chosen = new Chosen(new ArrayList<>(), new ArrayList<>());
    chosen.problems().addAll(signerProblem(wanted.mailbox()).stream().toList());
    for (String recipient : wanted.recipients()) {
      partners
          .byAddress(recipient)
          .ifPresentOrElse(
              partner -> choose(partner, chosen),
              () -> chosen.problems().add(noKey("A recipient is no partner: name partners only")));
    }
    wanted.archiveKey().map(Sealing::plain).ifPresent(key -> archive(key, chosen));
    return chosen;
  }

  /** To every key that can be used now, old and new: one that cannot is no obstacle beside it. */
  private void choose(Partner partner, Chosen chosen) {
    List<Seal.Key> usable = new ArrayList<>();
    List<String> why = new ArrayList<>();
    for (String key : partner.keys().stream().sorted().toList()) {
      openPgp
          .encryptionProblem(key)
          .ifPresentOrElse(
              problem -> why.add(problem.getMessage()),
              () -> usable.add(new Seal.Key(partner.id(), key)));
    }
    partner.unconfirmed().stream().sorted().map(Sealing::unconfirmed).forEach(why::add);
    usable.stream().filter(key -> !chosen.keys().contains(key)).forEach(chosen.keys()::add);
    if (usable.isEmpty()) {
      chosen.problems().add(noKey(partner, why));
    }
  }

  private static String unconfirmed(String key) {
    return "Key %s waits until two people have confirmed it: 'gateway keys confirm'".formatted(key);
  }

  private static Problem noKey(Partner partner, List<String> why) {
    String words =
        why.isEmpty()
            ? "No key is pinned to the partner %s: import its key, then add the fingerprint to the partners file"
                .formatted(partner.id())
            : "Partner %s: %s".formatted(partner.id(), String.join("; ", why));
    return noKey(words);
  }

  private static Problem noKey(String words) {
    return new Problem("no-key", words);
  }

  private void archive(String key, Chosen chosen) {
    chosen.keys().add(new Seal.Key(Seal.ARCHIVE, key));
    openPgp
        .encryptionProblem(key)
        .map(problem -> noKey("Archive key: " + problem.getMessage()))
        .ifPresent(chosen.problems()::add);
  }

  private Optional<Problem> signerProblem(String mailbox) {
    Optional<String> signer = signer(mailbox);
    return signer.isEmpty()
        ? Optional.of(
            new Problem(
                "no-signing-key", "Name our own key in gateway.signing-keys.%s".formatted(mailbox)))
        : signer
            .flatMap(openPgp::signingProblem)
            .map(problem -> noKey("Our own: " + problem.getMessage()));
  }

  private Optional<String> signer(String mailbox) {
    return Optional.ofNullable(signingKeys.get(mailbox)).map(Sealing::plain);
  }

  private static String plain(String fingerprint) {
    return fingerprint.replace(" ", "").toUpperCase(Locale.ROOT);
  }
}
