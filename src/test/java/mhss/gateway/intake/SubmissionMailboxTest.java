package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Referral;
import mhss.gateway.history.History;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import mhss.gateway.sandbox.forms.AnswersV8;
import mhss.gateway.sandbox.forms.FilledForms;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** The mailbox into which coaches send the plans that are to leave. */
class SubmissionMailboxTest {

  private static final String URN = "AB1234";
  private static final String COACH = "coach@provider.example";

  @TempDir Path folder;
  private IntakeWorld world;

  @BeforeEach
  void world() {
    world =
        new IntakeWorld(
            TestStore.fresh(),
            folder,
            Map.of(
                "gateway.intake.submission-mailboxes[0]", "coaches",
                "gateway.intake.case-wait", "0s",
                "gateway.desks.provider.mailbox", "provider"));
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aPlanToStandardLeavesInTheNameOfTheCoach() {
    contacted();

    sends("a@provider.example", COACH, AnswersV8.plan(URN, today()));

    IntakeWorld.Message message = world.latest();
    assertThat(message.status()).as(message.advice()).isEqualTo("applied");
    assertThat(caseFile().state()).isEqualTo("PLAN_SUBMITTED");
    assertThat(world.bean(Outbox.class).byCase(caseFile().id()))
        .singleElement()
        .satisfies(row -> assertThat(row.state()).as(row.advice()).isEqualTo("due"))
        .satisfies(row -> assertThat(row.kind()).isEqualTo("support-plan"));
    assertThat(world.bean(History.class).ofCase(caseFile().id()))
        .filteredOn(
            entry ->
                List.of("report-submitted", "case-moved").contains(entry.step().step())
                    && entry.step().outcome().matches("plan|PLAN_SUBMITTED"))
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry.step().actor()).isEqualTo("coach"));
  }

  @Test
  void aPlanThatWouldComeBackIsParkedAndTheCoachToldWhatIsNotMet() {
    contacted();

    sends("a@provider.example", COACH, AnswersV8.faultyPlan(URN, today()));

    IntakeWorld.Message message = world.latest();
    assertThat(message.status()).isEqualTo("parked");
    assertThat(message.cause()).isEqualTo("not-to-standard");
    assertThat(message.caseFile()).isEqualTo(caseFile().id());
    assertThat(caseFile().state()).isEqualTo("CONTACTED");
    assertThat(world.count("submission") + world.count("report")).isZero();
    OutboxEntry row = world.bean(Outbox.class).byCase(caseFile().id()).get(0);
    assertThat(row.kind()).isEqualTo("submission-refused");
    assertThat(row.state()).as(row.advice()).isEqualTo("due");
    assertThat(row.inReplyTo()).isEqualTo(message.id());
    byte[] raw = world.messages().raw(row.message(), 1 << 20);
    assertThat(new String(raw, StandardCharsets.US_ASCII))
        .contains("To: " + COACH, "In-Reply-To: <a@provider.example>");
    assertThat(world.unsealed(raw))
        .contains(URN, "has not left", "signed: ", "no-other-identifiers: ")
        .containsOnlyOnce("signed: ")
        .doesNotContain("07700", "Anxiety", "Pat Example");
  }

  @Test
  void aPlanWithoutACaseWaitsForAPersonAndMovesNothing() {
    sends("a@provider.example", COACH, AnswersV8.plan(URN, today()));

    assertThat(world.latest().cause()).isEqualTo("unknown-case");
    assertThat(world.count("outbox")).isZero();
  }

  @Test
  void aPartnerWithoutThatRightSubmitsNothing() {
    contacted();

    sends("a@atw.example", IntakeWorld.ADVISER, AnswersV8.plan(URN, today()));

    assertThat(world.latest().cause()).isEqualTo("not-entitled");
    assertThat(caseFile().state()).isEqualTo("CONTACTED");
    assertThat(world.count("outbox")).isZero();
  }

  private void sends(String id, String from, Map<String, String> answers) {
    byte[] plan =
        FilledForms.word(
            world.bean(RuleSets.class).get("mhss-v8").form("annex-b").orElseThrow(), answers);
    Part file = new Part("plan.docx", "application/octet-stream", plan);
    byte[] sealed = world.sealedBy(world.adviserKey, IntakeJourneyTest.entity(file));
    byte[] mail =
        new Letter(from, "coaches@provider.example", "A plan", Instant.now()).sealed(id, sealed);
    world.arrives(mail, "coaches", "provider", Instant.now());
    world.process();
  }

  private void contacted() {
    Instant before = Instant.now().minusSeconds(86_400);
    Referral referral =
        new Referral(
            null,
            "provider",
            URN,
            "referral",
            "mhss-v8",
            "TEST",
            today().minusDays(1),
            before,
            "{}".getBytes(StandardCharsets.UTF_8),
            List.of());
    Casework casework = world.bean(Casework.class);
    world
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              casework.openByHand(referral, "kim", "test", null);
              casework.apply(
                  new CaseEvent(
                      null,
                      "provider",
                      URN,
                      "contact-made",
                      before.plusSeconds(3600),
                      "kim",
                      "test",
                      Map.of()));
            });
  }

  private CaseFile caseFile() {
    return world.bean(Cases.class).byUrn("provider", URN).orElseThrow();
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/London"));
  }
}
