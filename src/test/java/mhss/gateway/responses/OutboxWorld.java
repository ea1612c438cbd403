package mhss.gateway.responses;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mhss.gateway.HandClock;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Listing;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.Referral;
import mhss.gateway.casework.Registered.CaseOpened;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import mhss.gateway.mail.ExactMail;
import mhss.gateway.mail.SenderAddresses;
import mhss.gateway.mail.smtp.TestSmtp;
import mhss.gateway.partners.Partners;
import mhss.gateway.responses.Outbox.Acknowledgement;
import mhss.gateway.responses.letters.AcknowledgementLetters;
import mhss.gateway.responses.letters.LetterMail;
import mhss.gateway.responses.letters.Recipients;
import mhss.gateway.responses.letters.Sealing;
import mhss.gateway.responses.letters.StandingValues;
import mhss.gateway.responses.templates.LetterTemplates;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.RuleSets.Contract;
import mhss.gateway.rules.file.CalendarFile;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.TestVault;
import mhss.gateway.vault.Vault;
import org.apache.camel.component.mail.JavaMailSender;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox on a real store, with referrals to acknowledge and a clock to turn. */
class OutboxWorld {

  static final String ADVISER = "adviser@dwp.example";
  static final String BEGIN = "2026-11-20T10:00:00Z";

  private static final AtomicInteger COUNT = new AtomicInteger(1000);

  final TestStore store = TestStore.fresh();
  final JdbcClient jdbc = store.jdbc();
  final TransactionTemplate transaction = store.transactions();
  final HandClock clock = new HandClock(BEGIN);
  final Vault vault = TestVault.on(store.dataSource());
  final History history = new History(store.dataSource(), clock);
  final MessageStore messages =
      new MessageStore(jdbc, vault, clock, transaction.getTransactionManager());
  final OutboxRows rows = new OutboxRows(jdbc, clock);
  final OutboxSteps steps = new OutboxSteps(history);
  final Cases cases;
  final Casework casework;
  final Outbox outbox;

  final Letters letters;

  OutboxWorld() {
    this(Optional.empty(), Path.of("templates"));
  }

  OutboxWorld(Optional<Sealing> sealing, Path templates) {
    this(sealing, templates, new Partners(List::of), Map.of());
  }

  OutboxWorld(
      Optional<Sealing> sealing,
      Path templates,
      Partners partners,
      Map<String, DeskSettings> desks) {
    ResponsesSettings settings =
        new ResponsesSettings(true, true, "gateway.example", Map.of(), 20, 8, templates, desks);
    RuleSets ruleSets =
        new RuleSets(
            Path.of("config/rules"),
            CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml")),
            List.of(
                contract("provider", "mhss-v8"),
                contract("adviser", "mhss-v8"),
                contract("provider", "mhss-2024"),
                contract("adviser", "mhss-2024")));
    this.casework = new Casework(jdbc, vault, history, ruleSets, clock);
    this.cases = new Cases(jdbc, vault);
    LetterMail sealed = new LetterMail(senders(), sealing, settings.mailDomain(), clock);
    LetterMail open = new LetterMail(senders(), Optional.empty(), settings.mailDomain(), clock);
    LetterTemplates files = new LetterTemplates(templates);
    Queueing queueing = new Queueing(rows, steps, messages, vault, settings);
    ReferralReplies replies =
        new ReferralReplies(
            queueing, cases, messages, new AcknowledgementLetters(files, ruleSets), sealed);
    Catalogue catalogue = new Catalogue(ruleSets, files);
    this.letters =
        new Letters(
            catalogue,
            new Drafts(
                catalogue,
                new Recipients(partners, cases, messages),
                new StandingValues(cases, clock),
                new Drafts.Known(cases, messages),
                settings.desks()),
            queueing,
            new OrderStore(jdbc, vault),
            new Letters.Mails(sealed, open, partners));
    this.outbox =
        new Outbox(
            rows,
            replies,
            new Outbox.Settled(new Settling(rows, steps), evidence()),
            letters,
            true);
  }

  /** The 2024 ones begin a day later. */
  private static Contract contract(String desk, String rules) {
    LocalDate from = LocalDate.of(2026, 11, 19);
    return rules.equals("mhss-v8")
        ? new Contract("OF-" + rules, desk, rules, from, from, false)
        : new Contract("OF-" + rules, desk, rules, from.plusDays(1), from.plusYears(1), false);
  }

  private static SenderAddresses senders() {
    return new SenderAddresses(Map.of(TestSmtp.MAILBOX, TestSmtp.FROM));
  }

  List<OutboxEntry> traceable() {
    return new EvidenceRows(jdbc, clock).traceable(TestSmtp.MAILBOX);
  }

  private Evidence evidence() {
    return new Evidence(rows, new EvidenceRows(jdbc, clock), steps);
  }

  Dispatch dispatch() {
    return new Dispatch(work(), transaction, 8);
  }

  /** The database is away when it is told what became of a mail, so often. */
  Dispatch dispatch(AtomicInteger away) {
    return new Dispatch(work(), transaction, 8) {
      @Override
      public void note(ExactMail mail) {
        if (away.getAndDecrement() > 0) {
          throw new CannotCreateTransactionException("the database is away");
        }
        super.note(mail);
      }
    };
  }

  private Dispatch.Work work() {
    return new Dispatch.Work(
        rows,
        new Loading(messages, senders(), List.of()),
        new Verdicts(rows, steps, evidence(), new Way(jdbc, clock)),
        steps);
  }

  /** A referral that was received and opened a case. */
  Acknowledgement referral() {
    return referral(ADVISER, "%s.referral@dwp.example".formatted(UUID.randomUUID()), List.of());
  }

  Acknowledgement referral(String from, String messageId, List<String> missing) {
    String urn = "100" + COUNT.incrementAndGet();
    return transaction.execute(
        status -> {
          UUID message = received(from, messageId, urn);
          CaseOpened opened = open(message, "provider", "mhss-v8", urn, "{}", missing);
          return new Acknowledgement(
              message,
              TestSmtp.MAILBOX,
              "provider",
              opened.caseFile(),
              cases.byId(opened.caseFile()).orElseThrow().key(),
              opened.urn(),
              from,
              messageId,
              missing);
        });
  }

  /** A case of that desk, whose referral form names this adviser. */
  CaseFile caseFile(String desk, String ruleSet, String adviserEmail) {
    String urn = "100" + COUNT.incrementAndGet();
    String details =
        "{\"fields\":[{\"key\":\"adviser_email\",\"value\":\"" + adviserEmail + "\"}]}";
    return transaction.execute(
        status -> {
          UUID message = received(ADVISER, urn + ".referral@dwp.example", urn);
          CaseOpened opened = open(message, desk, ruleSet, urn, details, List.of());
          jdbc.sql("update message set case_id = ? where id = ?")
              .params(opened.caseFile(), message)
              .update();
          return cases.byId(opened.caseFile()).orElseThrow();
        });
  }

  private CaseOpened open(
      UUID message, String desk, String ruleSet, String urn, String details, List<String> missing) {
    return (CaseOpened)
        casework.register(
            new Referral(
                message,
                desk,
                urn,
                "referral",
                ruleSet,
                "OF-" + ruleSet,
                LocalDate.of(2026, 11, ruleSet.equals("mhss-v8") ? 19 : 20),
                clock.instant(),
                details.getBytes(StandardCharsets.UTF_8),
                missing));
  }

  UUID received(String from, String messageId, String urn) {
    byte[] raw = ("Message-ID: <" + messageId + ">\r\n\r\n" + urn).getBytes(StandardCharsets.UTF_8);
    UUID message =
        messages
            .storeIn(
                new MessageStore.NewMail(
                    TestSmtp.MAILBOX, "provider", clock.instant(), new ByteArrayInputStream(raw)))
            .id();
    messages.setListing(
        message, new Listing(from, List.of(TestSmtp.FROM), "Referral", messageId, clock.instant()));
    return message;
  }

  UUID acknowledge(Acknowledgement referral) {
    return transaction.execute(status -> outbox.acknowledge(referral).orElseThrow());
  }

  /** Everything that is due, one after the other, as the routes do it. */
  void send(Dispatch dispatch, JavaMailSender smtp) {
    dispatch.claim().forEach(row -> deliver(dispatch, smtp, row));
  }

  static void deliver(Dispatch dispatch, JavaMailSender smtp, UUID row) {
    try {
      ExactMail mail = dispatch.load(row);
      smtp.send(mail);
      dispatch.note(mail);
    } catch (MessagingException | RuntimeException e) {
      dispatch.lost(row, e);
    }
  }

  OutboxEntry row(UUID id) {
    return outbox.byId(id).orElseThrow();
  }

  List<String> steps(UUID id) {
    OutboxEntry row = row(id);
    UUID message = row.message() == null ? row.inReplyTo() : row.message();
    return history.ofMessage(message).stream()
        .map(Entry::step)
        .filter(step -> step.facts().containsKey("outbox"))
        .map(step -> step.step() + " " + step.outcome())
        .toList();
  }

  String raw(UUID id) {
    return new String(messages.raw(row(id).message(), 1 << 20), StandardCharsets.US_ASCII);
  }
}
