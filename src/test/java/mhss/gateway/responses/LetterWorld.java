package mhss.gateway.responses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mhss.gateway.HandClock;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.mail.MailPart;
import mhss.gateway.mail.MimeLimits;
import mhss.gateway.mail.MimeReader;
import mhss.gateway.mail.smtp.TestSmtp;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
import mhss.gateway.pgp.FaultyKey;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.pgp.Opened;
import mhss.gateway.pgp.Sealed;
import mhss.gateway.responses.letters.Sealing;

/** A desk that writes letters, and partners with keys of their own. */
class LetterWorld {

  static final LetterFile PLAN =
      new LetterFile(
          "Jane Example plan.DOCX", "application/msword", "plan".getBytes(StandardCharsets.UTF_8));
  static final Map<String, Object> ATTEMPTS =
      Map.of(
          "attempts",
          List.of(
              Map.of("on", "2026-11-16", "at", "09:30", "medium", "phone", "result", "no answer"),
              Map.of("on", "2026-11-17", "medium", "letter")));

  static final String SIGNATURE = "A. Adviser\nAccess to Work";

  final List<Partner> partners = new ArrayList<>();
  final OutboxWorld world;
  private final HandClock clock = new HandClock(OutboxWorld.BEGIN);
  private final Path folder;
  private final Keyring ours;
  private final String signer;
  private final Map<String, Keyring> theirs = new HashMap<>();

  /** Why the partners file as it is now is not in force. */
  Optional<String> refusedPartners = Optional.empty();

  LetterWorld(Path folder) {
    this(folder, Path.of("templates"));
  }

  LetterWorld(Path folder, Path templates) {
    this.folder = folder;
    this.ours = keyring("ours");
    this.signer = ours.generate("Desk <desk@gateway.example>");
    Partners known = new Partners(() -> List.copyOf(partners), () -> refusedPartners);
    Sealing sealing =
        new Sealing(new OpenPgp(ours, clock), known, Map.of(TestSmtp.MAILBOX, signer));
    DeskSettings adviser = new DeskSettings(Optional.of(TestSmtp.MAILBOX), Optional.of(SIGNATURE));
    this.world =
        new OutboxWorld(
            Optional.of(sealing),
            templates,
            known,
            Map.of(
                "adviser",
                adviser,
                "provider",
                new DeskSettings(Optional.of(TestSmtp.MAILBOX), Optional.empty())));
  }

  /** A partner whose key we have. */
  String partner(String id, String... roles) {
    String fingerprint = stranger(id, roles);
    giveKey(id, fingerprint);
    return address(id);
  }

  /** A partner whose key is named in the partners file, but is not here. */
  String stranger(String id, String... roles) {
    Keyring keyring = keyring(id);
    theirs.put(id, keyring);
    keyring.importKey(ours.exportPublic(signer), false);
    String fingerprint = keyring.generate(id + " <" + address(id) + ">");
    add(id, Set.of(fingerprint), roles);
    return fingerprint;
  }

  String withoutKey(String id, String... roles) {
    add(id, Set.of(), roles);
    return address(id);
  }

  void giveKey(String id, String fingerprint) {
    ours.importKey(theirs.get(id).exportPublic(fingerprint), false);
  }

  /** Somebody who has these keys pinned, whatever they are worth. */
  void pinned(String id, Set<String> keys, String... roles) {
    add(id, keys, roles);
  }

  /** A further key of a partner, pinned beside the others. */
  String secondKey(String id) {
    String key = theirs.get(id).generate(id + " <" + address(id) + ">");
    giveKey(id, key);
    pin(id, key);
    return key;
  }

  void pin(String id, String key) {
    partners.replaceAll(
        one -> {
          Set<String> keys = new HashSet<>(one.keys());
          keys.add(key);
          return one.id().equals(id)
              ? new Partner(id, one.addresses(), keys, one.may(), one.roles(), false, false, false)
              : one;
        });
  }

  void put(FaultyKey key) {
    key.putInto(folder.resolve("ours").resolve("keys"));
    ours.reload();
  }

  /** Our public key, to verify with. */
  byte[] ourKey() {
    return ours.exportPublic(signer);
  }

  String signer() {
    return signer;
  }

  /** As a partner keeps it at home. */
  byte[] secretKey(String id) {
    try (Stream<Path> files = Files.list(folder.resolve(id).resolve("pgp"))) {
      return Files.readAllBytes(
          files.filter(file -> file.toString().endsWith(".asc")).findFirst().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] open(String id, byte[] sealed) {
    return new OpenPgp(theirs.get(id), clock).open(new Sealed.Message(sealed)).content();
  }

  private void add(String id, Set<String> keys, String... roles) {
    partners.add(
        new Partner(
            id, Set.of(address(id)), keys, Set.of("*"), Set.of(roles), false, false, false));
  }

  static String address(String id) {
    return id + "@dwp.example";
  }

  private Keyring keyring(String name) {
    return new Keyring(
        folder.resolve(name).resolve("pgp"), folder.resolve(name).resolve("keys"), clock);
  }

  CaseFile caseFile(String desk, String ruleSet) {
    return world.caseFile(desk, ruleSet, "nobody@elsewhere.example");
  }

  UUID queue(LetterOrder order) {
    return world.transaction.execute(status -> world.letters.queue(order));
  }

  MailPart outer(UUID row) {
    return read(world.raw(row).getBytes(StandardCharsets.US_ASCII));
  }

  /** What this partner reads. */
  MailPart opened(UUID row, String id) {
    return read(sealedContent(row, id));
  }

  byte[] sealedContent(UUID row, String id) {
    Opened opened =
        new OpenPgp(theirs.get(id), clock)
            .open(new Sealed.Message(outer(row).parts().get(1).content()));
    return opened.content();
  }

  private static MailPart read(byte[] raw) {
    return new MimeReader(MimeLimits.DEFAULT).read(raw);
  }

  static LetterOrder order(CaseFile caseFile, String kind, Map<String, Object> values) {
    return new LetterOrder(
        caseFile.desk(),
        caseFile.id(),
        caseFile.ruleSet(),
        kind,
        null,
        0,
        null,
        values,
        List.of(),
        Optional.empty());
  }

  static LetterOrder with(LetterOrder order, LetterFile... files) {
    return new LetterOrder(
        order.desk(),
        order.caseFile(),
        order.ruleSet(),
        order.kind(),
        order.report(),
        order.revision(),
        order.inReplyTo(),
        order.values(),
        List.of(files),
        order.to(),
        order.actor());
  }

  static LetterOrder about(LetterOrder order, String report, int revision, UUID inReplyTo) {
    return new LetterOrder(
        order.desk(),
        order.caseFile(),
        order.ruleSet(),
        order.kind(),
        report,
        revision,
        inReplyTo,
        order.values(),
        order.files(),
        order.to(),
        order.actor());
  }
}
