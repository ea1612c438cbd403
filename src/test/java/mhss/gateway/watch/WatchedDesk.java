package mhss.gateway.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.Referral;
import mhss.gateway.casework.Registered;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.TestGateway;
import mhss.gateway.console.frame.TestGateway.Settings;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.RuleSets.Contract;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.sandbox.world.TurnableClock;
import mhss.gateway.store.TestStore;

/** A provider desk with its people, an adviser with a key, and a clock to turn. */
public final class WatchedDesk implements AutoCloseable {

  public static final String URN = "QQ/000123";

  private final TestStore store = TestStore.fresh();
  private final TurnableClock clock;
  private final Settings settings;
  private final Path home;
  private LightGateway gateway;

  public WatchedDesk(Path home, Map<String, String> more) {
    this.home = home;
    this.settings = new Settings(store, home);
    this.clock = new TurnableClock(home.resolve("clock"));
    clock.begin(at("2026-11-02T10:00"));
    settings.set("gateway.mode", "sandbox");
    settings.set("gateway.sandbox.clock", home.resolve("clock").toString());
    contract(0, "OLD", "mhss-v8", "2012-01-01", "2026-12-31");
    contract(1, "NEW", "mhss-2024", "2027-01-01", "2028-12-31");
    settings.set("gateway.desks.provider.mailbox", "provider");
    settings.set("gateway.smtp.provider.host", "localhost");
    settings.set("gateway.smtp.provider.from", "desk@provider.example");
    settings.set("gateway.smtp.provider.security", "plain");
    settings.set("gateway.partners.file", home.resolve("partners.yml").toString());
    more.forEach(settings::set);
    keys();
    this.gateway = TestGateway.open();
  }

  private void contract(int n, String id, String rules, String from, String to) {
    String prefix = "gateway.contracts[" + n + "].";
    settings.set(prefix + "id", id);
    settings.set(prefix + "rules", rules);
    settings.set(prefix + "from", from);
    settings.set(prefix + "to", to);
    settings.set(prefix + "desks", "provider");
  }

  private void keys() {
    Keyring ours = new Keyring(home.resolve("secrets/pgp"), home.resolve("keys"), clock);
    Keyring theirs = new Keyring(home.resolve("theirs"), home.resolve("theirs-keys"), clock);
    String adviser = theirs.generate("Adviser <adviser@dwp.example>");
    settings.set("gateway.signing-keys.provider", ours.generate("Desk <desk@provider.example>"));
    ours.importKey(theirs.exportPublic(adviser), false);
    write(
        home.resolve("partners.yml"),
        """
        partners:
          - {id: atw, addresses: [adviser@dwp.example], keys: ['%s'], may: [referral, decision], roles: [atw-inbox]}
          - {id: sam, addresses: [sam@provider.example], may: [], roles: [desk-provider], must-sign: false, must-encrypt: false}
        """
            .formatted(adviser));
  }

  /** A further key of a partner. */
  void pin(String address, String key) {
    Path file = home.resolve("partners.yml");
    try {
      String partners = Files.readString(file);
      Files.writeString(
          file,
          partners.replace(
              "[" + address + "], keys: [", "[" + address + "], keys: ['" + key + "', "));
      Files.setLastModifiedTime(
          file, FileTime.from(Files.getLastModifiedTime(file).toInstant().plusSeconds(2)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void turnTo(String londonTime) {
    clock.forward(at(londonTime));
  }

  /** What the route does. */
  public void watch() {
    watch(gateway);
  }

  static void watch(LightGateway node) {
    node.bean(Watch.class).sweep();
    node.bean(Telling.class).tell();
  }

  public CaseFile referred(String urn) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.LONDON);
    Contract contract = bean(RuleSets.class).contractFor("provider", today).orElseThrow();
    Referral referral =
        new Referral(
            null,
            "provider",
            urn,
            "referral",
            contract.ruleSet(),
            contract.id(),
            today,
            clock.instant(),
            "{\"fields\":[]}".getBytes(StandardCharsets.UTF_8),
            List.of());
    Registered opened =
        gateway
            .transaction()
            .execute(status -> bean(Casework.class).openByHand(referral, "kim", "by hand", null));
    return bean(Cases.class).byId(((Registered.CaseOpened) opened).caseFile()).orElseThrow();
  }

  public Registered happens(String event, String reason, Map<String, String> facts) {
    CaseEvent happened =
        new CaseEvent(null, "provider", URN, event, clock.instant(), "kim", reason, facts);
    return gateway.transaction().execute(status -> bean(Casework.class).apply(happened));
  }

  public void attempt(CaseFile file, String medium) {
    gateway
        .transaction()
        .execute(
            status ->
                bean(CaseRecords.class)
                    .attempt(file.id(), clock.instant(), medium, "no-answer", "kim"));
  }

  public CaseFile caseFile() {
    return bean(Cases.class).byUrn("provider", URN).orElseThrow();
  }

  public List<Notice> notices() {
    return bean(Notices.class).byCase(caseFile().id());
  }

  /** Mail to the desk's own people, as it stands in the outbox. */
  public List<String> told(String kind) {
    return bean(Outbox.class).byState("due").stream()
        .filter(row -> row.kind().equals(kind))
        .map(this::raw)
        .toList();
  }

  public String raw(OutboxEntry row) {
    return new String(bean(MessageStore.class).raw(row.message(), 1 << 20), StandardCharsets.UTF_8);
  }

  public <T> T bean(Class<T> type) {
    return gateway.bean(type);
  }

  public LightGateway gateway() {
    return gateway;
  }

  public LightGateway anotherNode() {
    return TestGateway.open();
  }

  public Clock clock() {
    return clock;
  }

  private static java.time.Instant at(String londonTime) {
    return LocalDateTime.parse(londonTime).atZone(WorkingCalendar.LONDON).toInstant();
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    gateway.close();
    settings.close();
  }
}
