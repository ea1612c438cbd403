package mhss.gateway.correspondence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Listing;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.Referral;
import mhss.gateway.casework.Registered;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.TestGateway;
import mhss.gateway.console.frame.TestGateway.Settings;
import mhss.gateway.documents.Document;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.sandbox.annexa.AnnexAPdf;
import mhss.gateway.sandbox.annexa.Customer;
import mhss.gateway.sandbox.world.TurnableClock;
import mhss.gateway.store.TestStore;
import mhss.gateway.watch.Notice;
import mhss.gateway.watch.Notices;
import mhss.gateway.watch.Watch;

/** Both desks of one gateway, their correspondents with keys, and a clock to turn. */
public final class WritingDesks implements AutoCloseable {

  public static final String URN = "QQ/000123";

  private final Path home;
  private final TurnableClock clock;
  private final Settings settings;
  private final LightGateway gateway;

  public WritingDesks(Path home) throws IOException {
    this.home = home;
    settings = new Settings(TestStore.fresh(), home);
    clock = new TurnableClock(home.resolve("clock"));
    clock.begin(LocalDateTime.parse("2026-11-02T10:00").atZone(WorkingCalendar.LONDON).toInstant());
    settings.set("gateway.mode", "sandbox");
    settings.set("gateway.sandbox.clock", home.resolve("clock").toString());
    contract(0, "OLD", "mhss-v8", "2012-01-01", "2026-12-31");
    contract(1, "NEW", "mhss-2024", "2027-01-01", "2028-12-31");
    Keyring ours = new Keyring(home.resolve("secrets/pgp"), home.resolve("keys"), clock);
    Keyring theirs = new Keyring(home.resolve("theirs"), home.resolve("theirs-keys"), clock);
    for (String desk : List.of("provider", "adviser")) {
      settings.set("gateway.smtp." + desk + ".host", "127.0.0.1");
      settings.set("gateway.smtp." + desk + ".from", desk + "@gateway.example");
      settings.set("gateway.desks." + desk + ".mailbox", desk);
      settings.set("gateway.desks." + desk + ".signature", "Sam, " + desk + " desk");
      settings.set(
          "gateway.signing-keys." + desk, ours.generate("Desk <" + desk + "@gateway.example>"));
    }
    String team = theirs.generate("Team <team@atw.example>");
    String coach = theirs.generate("Desk <desk@provider.example>");
    ours.importKey(theirs.exportPublic(team), false);
    ours.importKey(theirs.exportPublic(coach), false);
    Path partners = home.resolve("partners.yml");
    Files.writeString(
        partners,
        """
        partners:
          - {id: atw, addresses: [team@atw.example], keys: ['%s'], may: [referral, decision], roles: [atw-inbox, spoc, policy]}
          - {id: coach, addresses: [desk@provider.example], keys: ['%s'], may: [referral, report, notice], roles: [provider]}
        """
            .formatted(team, coach));
    settings.set("gateway.partners.file", partners.toString());
    gateway = TestGateway.open();
  }

  private void contract(int n, String id, String rules, String from, String to) {
    String prefix = "gateway.contracts[" + n + "].";
    settings.set(prefix + "id", id);
    settings.set(prefix + "rules", rules);
    settings.set(prefix + "from", from);
    settings.set(prefix + "to", to);
    settings.set(prefix + "desks", "provider, adviser");
  }

  public void turnTo(String londonTime) {
    clock.forward(LocalDateTime.parse(londonTime).atZone(WorkingCalendar.LONDON).toInstant());
  }

  /** An Annex A, dated the day of referral. */
  public Document annexA(String urn, LocalDate day) {
    Map<String, String> answers = Customer.referred("Pat Example", urn, day);
    return new Document("Annex A.pdf", "application/pdf", AnnexAPdf.form(answers));
  }

  public Path write(Document document) throws IOException {
    return Files.write(home.resolve(document.name()), document.content());
  }

  OwnLetter letter(String desk, String kind, Map<String, Object> values, Document... files) {
    return new OwnLetter(desk, URN, kind, values, List.of(files), now(), "kim");
  }

  Sent send(String desk, String kind, Map<String, Object> values, Document... files) {
    return bean(Correspondence.class).send(letter(desk, kind, values, files));
  }

  public Registered happens(String desk, String event, String reason) {
    CaseEvent happened = new CaseEvent(null, desk, URN, event, now(), "kim", reason);
    return gateway.transaction().execute(status -> bean(Casework.class).apply(happened));
  }

  public void open(String desk, String event) {
    Referral referral =
        new Referral(
            null,
            desk,
            URN,
            event,
            "mhss-v8",
            "OLD",
            WorkingCalendar.dayOf(now()),
            now(),
            "{\"fields\":[]}".getBytes(StandardCharsets.UTF_8),
            List.of());
    gateway
        .transaction()
        .execute(status -> bean(Casework.class).openByHand(referral, "kim", "by hand", null));
  }

  /**
   * @return id of the message
   */
  public String received(String desk, String messageId) {
    MessageStore messages = bean(MessageStore.class);
    byte[] raw = ("Message-ID: <" + messageId + ">\r\n\r\nHello").getBytes(StandardCharsets.UTF_8);
    UUID message =
        messages
            .storeIn(new MessageStore.NewMail(desk, desk, now(), new ByteArrayInputStream(raw)))
            .id();
    messages.setListing(
        message, new Listing("team@atw.example", List.of(), "Hello", messageId, now()));
    return message.toString();
  }

  /** What the route does. */
  public void watch() {
    bean(Watch.class).sweep();
  }

  List<Notice> notices(String desk) {
    return bean(Notices.class).byCase(caseFile(desk).id());
  }

  public CaseFile caseFile(String desk) {
    return bean(Cases.class).byUrn(desk, URN).orElseThrow();
  }

  public List<OutboxEntry> letters(String desk) {
    return bean(Outbox.class).byCase(caseFile(desk).id());
  }

  public java.time.Instant now() {
    return bean(Clock.class).instant();
  }

  public LightGateway gateway() {
    return gateway;
  }

  public <T> T bean(Class<T> type) {
    return gateway.bean(type);
  }

  @Override
  public void close() {
    gateway.close();
    settings.close();
  }
}
