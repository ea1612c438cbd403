package mhss.gateway.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
import mhss.gateway.documents.DocumentReader;
import mhss.gateway.reports.review.ReviewContent;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.store.TestStore;

/** Both desks of one gateway, each with a case of the same URN, and whom they write to. */
final class Desks implements AutoCloseable {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  final TestStore store = TestStore.fresh();
  final Settings settings;
  final LightGateway gateway;
  final String urn = "AB-123456";
  final LocalDate today;

  private final String rules;

  Desks(Path home, Map<String, String> more) throws IOException {
    this(home, "mhss-v8", more);
  }

  Desks(Path home, String rules, Map<String, String> more) throws IOException {
    this.rules = rules;
    settings = new Settings(store, home);
    today = WorkingCalendar.dayOf(Clock.systemUTC().instant());
    Path partners = home.resolve("partners.yml");
    Files.writeString(
        partners,
        """
        partners:
          - {id: atw, addresses: [team@atw.example], may: [referral, decision], roles: [atw-inbox], must-sign: false, must-encrypt: false}
          - {id: coach, addresses: [desk@provider.example], may: [report], roles: [provider], must-sign: false, must-encrypt: false}
        """);
    settings.set("gateway.partners.file", partners.toString());
    settings.set("gateway.contracts[0].id", "OLD");
    settings.set("gateway.contracts[0].rules", rules);
    settings.set("gateway.contracts[0].from", "2012-01-01");
    settings.set("gateway.contracts[0].to", today.plusYears(1).toString());
    settings.set("gateway.contracts[0].desks", "provider, adviser");
    for (String desk : new String[] {"provider", "adviser"}) {
      settings.set("gateway.smtp." + desk + ".host", "127.0.0.1");
      settings.set("gateway.smtp." + desk + ".from", desk + "@gateway.example");
      settings.set("gateway.desks." + desk + ".mailbox", desk);
      settings.set("gateway.desks." + desk + ".signature", "Sam, " + desk + " desk");
    }
    more.forEach(settings::set);
    gateway = TestGateway.open();
    open("provider");
    open("adviser");
    if (rules.equals("mhss-2024")) {
      happens("provider", "prap-received");
      happens("adviser", "prap-received");
    }
    happens("provider", "contact-made");
  }

  private void open(String desk) {
    Registered opened =
        gateway
            .transaction()
            .execute(
                status ->
                    gateway
                        .bean(Casework.class)
                        .register(
                            new Referral(
                                mail(desk, "referral"),
                                desk,
                                urn,
                                "referral",
                                rules,
                                "OLD",
                                today.minusDays(14),
                                now(),
                                "{\"fields\":[]}".getBytes(StandardCharsets.UTF_8),
                                List.of())));
    assertThat(opened).isInstanceOf(Registered.CaseOpened.class);
  }

  private void happens(String desk, String event) {
    gateway
        .transaction()
        .executeWithoutResult(
            status ->
                gateway
                    .bean(Casework.class)
                    .apply(new CaseEvent(null, desk, urn, event, now(), "pat", "told")));
  }

  UUID mail(String desk, String text) {
    MessageStore messages = gateway.bean(MessageStore.class);
    String id = UUID.randomUUID() + "@atw.example";
    byte[] raw = ("Message-ID: <" + id + ">\r\n\r\n" + text).getBytes(StandardCharsets.UTF_8);
    UUID message =
        messages
            .storeIn(new MessageStore.NewMail(desk, desk, now(), new ByteArrayInputStream(raw)))
            .id();
    messages.setListing(
        message,
        new Listing(
            desk.equals("provider") ? "team@atw.example" : "desk@provider.example",
            List.of(),
            text,
            id,
            now()));
    return message;
  }

  Instant now() {
    return gateway.bean(Clock.class).instant();
  }

  CaseFile file(String desk) {
    return gateway.bean(Cases.class).byUrn(desk, urn).orElseThrow();
  }

  /** A plan of this case that is to standard, unless it is changed. */
  Filled filled() {
    Filled filled = new Filled();
    filled.urn = urn;
    filled.customerSigned = "P Example\tDate " + DAY.format(today);
    filled.providerSigned = "C Coach\tDate " + DAY.format(today);
    return filled;
  }

  /** A plan that came in at the adviser desk, applied and put before a person. */
  UUID received(Document plan, String event) {
    return gateway
        .transaction()
        .execute(
            status -> {
              UUID message = mail("adviser", "plan");
              CaseEvent submitted =
                  new CaseEvent(message, "adviser", urn, event, now())
                      .with(
                          Map.of(
                              "report",
                              "plan",
                              "document-sha256",
                              ReviewContent.sha256(plan.content())));
              assertThat(gateway.bean(Casework.class).apply(submitted))
                  .isInstanceOf(Registered.CaseMoved.class);
              RuleSet edition = gateway.bean(RuleSets.class).get(rules);
              CaseFile file = file("adviser");
              int revision = gateway.bean(Cases.class).reports(file.id()).size();
              return gateway
                  .bean(Reports.class)
                  .received(
                      new ReceivedReport(
                          message,
                          file,
                          "plan",
                          revision,
                          new DocumentReader()
                              .open(plan)
                              .read(
                                  FormLayouts.of(
                                          edition, edition.report("plan").orElseThrow().form())
                                      .orElseThrow())
                              .orElseThrow(),
                          plan));
            });
  }

  int letters() {
    return store.jdbc().sql("select count(*) from outbox").query(Integer.class).single();
  }

  @Override
  public void close() {
    gateway.close();
    settings.close();
  }
}
