package mhss.gateway.returns.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.Referral;
import mhss.gateway.casework.Registered;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.TestGateway;
import mhss.gateway.console.frame.TestGateway.Settings;
import mhss.gateway.history.History;
import mhss.gateway.mail.ExactMail;
import mhss.gateway.mail.MailPart;
import mhss.gateway.mail.MimeLimits;
import mhss.gateway.mail.MimeReader;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.pgp.Opened;
import mhss.gateway.pgp.Sealed;
import mhss.gateway.responses.Dispatch;
import mhss.gateway.responses.Letters;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.returns.Maker;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.Returns;
import mhss.gateway.returns.lookup.Entries;
import mhss.gateway.returns.lookup.Explaining;
import mhss.gateway.returns.lookup.Proofs;
import mhss.gateway.returns.lookup.Sketches;
import mhss.gateway.returns.rows.ContentRows;
import mhss.gateway.returns.rows.ReturnRow;
import mhss.gateway.returns.rows.ReturnRows;
import mhss.gateway.returns.rows.Watermark;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.sandbox.world.TurnableClock;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.Vault;
import org.apache.camel.component.mail.JavaMailSender;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A provider desk in May 2018, its officers with keys of their own, and a ledger. */
final class LedgerWorld implements AutoCloseable {

  static final String RULES = "mhss-v8";
  static final Period MAY = Period.month(YearMonth.of(2018, 5));
  static final Period JUNE = Period.month(YearMonth.of(2018, 6));

  final TestStore store = TestStore.fresh();
  final TurnableClock clock;
  final Settings settings;
  final Map<String, Keyring> officers = new LinkedHashMap<>();
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Path home;
  private final String signer;
  private final String stranger;
  private final Node node;

  LedgerWorld(Path home) {
    this(home, Map.of(), "nobody");
  }

  /**
   * @param stranger the officer whose key we have not got yet
   */
  LedgerWorld(Path home, Map<String, String> more, String stranger) {
    this.home = home;
    this.stranger = stranger;
    this.settings = new Settings(store, home);
    this.clock = new TurnableClock(home.resolve("clock"));
    clock.begin(at("2018-05-01T10:00"));
    settings.set("gateway.mode", "sandbox");
    settings.set("gateway.sandbox.clock", home.resolve("clock").toString());
    settings.set("gateway.contracts[0].id", "OLD");
    settings.set("gateway.contracts[0].rules", RULES);
    settings.set("gateway.contracts[0].from", "2012-01-01");
    settings.set("gateway.contracts[0].to", "2026-12-31");
    settings.set("gateway.contracts[0].desks", "provider");
    settings.set("gateway.desks.provider.mailbox", "provider");
    settings.set("gateway.smtp.provider.host", "localhost");
    settings.set("gateway.smtp.provider.from", "desk@provider.example");
    settings.set("gateway.smtp.provider.security", "plain");
    settings.set("gateway.partners.file", home.resolve("partners.yml").toString());
    more.forEach(settings::set);
    this.signer = ours().generate("Desk <desk@provider.example>");
    settings.set("gateway.signing-keys.provider", signer);
    StringBuilder partners = new StringBuilder("partners:\n");
    for (String officer : List.of("anna", "ben", "carol")) {
      partners.append(partner(officer, "payment-officer"));
    }
    partners.append(partner("dora", "performance-manager, spoc, business-manager"));
    write(home.resolve("partners.yml"), partners.toString());
    this.node = new Node(TestGateway.open());
  }

  private Keyring ours() {
    return new Keyring(home.resolve("secrets/pgp"), home.resolve("keys"), clock);
  }

  private String partner(String id, String roles) {
    Keyring theirs =
        new Keyring(home.resolve("their-" + id), home.resolve("their-keys-" + id), clock);
    officers.put(id, theirs);
    String address = id + "@dwp.example";
    String key = theirs.generate(id + " <" + address + ">");
    theirs.importKey(ours().exportPublic(signer), false);
    keys.put(id, key);
    if (!id.equals(stranger)) {
      giveKey(id);
    }
    return "  - {id: %s, addresses: [%s], keys: ['%s'], may: [], roles: [%s]}%n"
        .formatted(id, address, key, roles);
  }

  /** The public key of a partner arrives. */
  void giveKey(String id) {
    ours().importKey(officers.get(id).exportPublic(keys.get(id)), false);
  }

  /** A process with its beans; the claims it makes are those of {@link AcceptedPlans}. */
  class Node implements AutoCloseable {

    final LightGateway gateway;
    final Making making;
    final Production production;
    final Returns returns;

    Node(LightGateway gateway) {
      this(gateway, new AcceptedPlans(gateway.bean(JdbcClient.class)));
    }

    Node(LightGateway gateway, Maker maker) {
      this.gateway = gateway;
      this.making =
          new Making(
              () -> List.of(maker),
              bean(RuleSets.class),
              bean(Watermark.class),
              () -> bean(Planning.class),
              clock);
      Versions versions =
          new Versions(
              making,
              bean(Versions.Rows.class),
              bean(Posting.class),
              bean(ReturnSteps.class),
              bean(Vault.class));
      this.production =
          new Production(
              making, bean(ReturnRows.class), versions, bean(Posting.class), gateway.transaction());
      Decisions decisions =
          new Decisions(
              making, bean(Versions.Rows.class), versions, bean(Decisions.Work.class), clock);
      this.returns =
          new Returns(
              bean(Entries.class),
              decisions,
              new Requests(
                  making,
                  bean(ReturnRows.class),
                  versions,
                  bean(Posting.class),
                  bean(Requests.Days.class)),
              reading(decisions),
              gateway.transaction());
    }

    private Returns.Reading reading(Decisions decisions) {
      Versions.Rows rows = bean(Versions.Rows.class);
      return new Returns.Reading(
          new Proofs(rows.contents(), bean(Letters.class), bean(History.class), clock),
          new Explaining(making, bean(Cases.class)),
          new Sketches(
              decisions,
              new Sketches.Rows(rows.files(), rows.lines(), rows.findings()),
              gateway.transaction()));
    }

    <T> T bean(Class<T> type) {
      return gateway.bean(type);
    }

    Produced claim(Period period) {
      ReturnRule rule = making.rule(making.rules(RULES), "claim");
      Instant planned = making.plannedAt(making.rules(RULES), rule, period);
      boolean late = WorkingCalendar.dayOf(clock.instant()).isAfter(WorkingCalendar.dayOf(planned));
      return production.produce(RULES, rule, period, planned, late);
    }

    @Override
    public void close() {
      gateway.close();
    }
  }

  Node anotherNode() {
    return new Node(TestGateway.open());
  }

  /** In this process; closing it leaves the beans open. */
  Node nodeOnTheSameBeans(Maker maker) {
    return new Node(node.gateway, maker) {
      @Override
      public void close() {}
    };
  }

  Returns returns() {
    return node.returns;
  }

  Production production() {
    return node.production;
  }

  Making making() {
    return node.making;
  }

  Produced claim(Period period) {
    return node.claim(period);
  }

  <T> T bean(Class<T> type) {
    return node.bean(type);
  }

  void turnTo(String londonTime) {
    clock.forward(at(londonTime));
  }

  /** A case whose Support Plan is accepted now. */
  CaseFile accepted(String urn) {
    almostAccepted(urn);
    happens(urn, "plan-accepted");
    return bean(Cases.class).byUrn("provider", urn).orElseThrow();
  }

  void almostAccepted(String urn) {
    Referral referral =
        new Referral(
            null,
            "provider",
            urn,
            "referral",
            RULES,
            "OLD",
            WorkingCalendar.dayOf(clock.instant()),
            clock.instant(),
            "{\"fields\":[]}".getBytes(StandardCharsets.UTF_8),
            List.of());
    node.gateway
        .transaction()
        .execute(status -> bean(Casework.class).openByHand(referral, "kim", "by hand", null));
    List.of("contact-made", "plan-submitted").forEach(event -> happens(urn, event));
  }

  Registered happens(String urn, String event) {
    CaseEvent happened =
        new CaseEvent(null, "provider", urn, event, clock.instant(), "kim", "told", Map.of());
    return node.gateway.transaction().execute(status -> bean(Casework.class).apply(happened));
  }

  <T> T anotherTransaction(Supplier<T> work) {
    return node.gateway.transaction().execute(status -> work.get());
  }

  void rolledBack(Runnable work) {
    node.gateway
        .transaction()
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              work.run();
            });
  }

  ReturnRow row(UUID id) {
    return bean(ReturnRows.class).byId(id).orElseThrow();
  }

  String kept(UUID id) {
    ReturnRow row = row(id);
    return new String(
        bean(ContentRows.class).read(id, row.key()).get(0).content(), StandardCharsets.UTF_8);
  }

  String state(String ref) {
    return returns().find(ref).orElseThrow().state();
  }

  /** Everything that is due leaves, as the routes do it. */
  void send(JavaMailSender smtp) {
    Dispatch dispatch = bean(Dispatch.class);
    for (UUID row : dispatch.claim()) {
      try {
        ExactMail mail = dispatch.load(row);
        smtp.send(mail);
        dispatch.note(mail);
      } catch (Exception e) {
        dispatch.lost(row, e);
      }
    }
  }

  List<OutboxEntry> outbox(String state) {
    return bean(Outbox.class).byState(state);
  }

  /** What an officer reads in the mail of a return. */
  MailPart opened(UUID id, String officer) {
    byte[] raw = bean(MessageStore.class).raw(row(id).mail().message(), 1 << 20);
    return opened(raw, officer);
  }

  MailPart opened(byte[] raw, String officer) {
    byte[] sealed = read(raw).parts().get(1).content();
    Keyring keyring = officers.get(officer);
    Opened opened = new OpenPgp(keyring, clock).open(new Sealed.Message(sealed));
    return read(opened.content());
  }

  private static MailPart read(byte[] raw) {
    return new MimeReader(MimeLimits.DEFAULT).read(raw);
  }

  static Instant at(String londonTime) {
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
    node.close();
    settings.close();
  }
}
