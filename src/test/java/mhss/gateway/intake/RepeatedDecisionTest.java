package mhss.gateway.intake;

import static mhss.gateway.intake.IntakeJourneyTest.entity;
import static mhss.gateway.intake.IntakeJourneyTest.form;
import static mhss.gateway.intake.IntakeJourneyTest.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Casework;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions that come twice, too early, or before the case they speak of. */
class RepeatedDecisionTest {

  private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");
  private static final String REJECTION =
      """
      Thank you for Support Plan reference %s.
      I request re-work of the Support Plan due to the following issues:
      The second step has no date.
      Please submit a revised Support Plan within 2 working days for approval.
      """;

  @TempDir Path folder;
  private IntakeWorld world;
  private int mails;

  @BeforeEach
  void world() {
    world = new IntakeWorld(TestStore.fresh(), folder);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void anOldRejectionSentAgainAfterTheResubmissionMovesNothing() {
    planSubmitted("AB1234");
    byte[] sealed = rejection("AB1234");
    arrives(sealed);
    assertThat(state("AB1234")).isEqualTo("PLAN_REWORK");
    happens("AB1234", "plan-resubmitted", Arrived.WHEN.plusSeconds(60));

    arrives(sealed, Arrived.WHEN.plusSeconds(7200));

    assertThat(world.latest().cause()).isEqualTo("seen-before");
    assertThat(world.latest().caseFile()).isNotNull();
    assertThat(state("AB1234")).isEqualTo("PLAN_SUBMITTED");
    assertThat(world.steps(world.latest().id())).doesNotContain("case-moved:PLAN_REWORK");
  }

  @Test
  void theSameDecisionTwiceWhereItIsADuplicateStaysOne() {
    planSubmitted("AB1234");
    byte[] sealed = rejection("AB1234");
    arrives(sealed);

    arrives(sealed);

    assertThat(world.latest().status()).isIn("parked", "duplicate");
    assertThat(state("AB1234")).isEqualTo("PLAN_REWORK");
  }

  @Test
  void aDecisionSignedBeforeTheCaseCameSoFarMovesNothing() {
    planSubmitted("AB1234");
    byte[] sealed = world.sealedAt(Arrived.WHEN.minusSeconds(90000), decision("AB1234"));

    arrives(sealed);

    assertThat(world.latest().cause()).isEqualTo("signed-too-early");
    assertThat(state("AB1234")).isEqualTo("PLAN_SUBMITTED");
  }

  @Test
  void aDecisionWaitsForItsCase() {
    arrives(rejection("AB1234"));
    assertThat(world.latest().status()).isEqualTo("stored");
    assertThat(world.steps(world.latest().id())).endsWith("waiting:for-case");

    planSubmitted("AB1234");
    world.bean(CaseArrivals.class).release();
    world.process();

    assertThat(state("AB1234")).isEqualTo("PLAN_REWORK");
  }

  @Test
  void aDecisionWhoseCaseDoesNotComeIsParkedUnderItsUrnAndReleasedWhenItDoes() {
    arrives(rejection("AB1234"));
    UUID decision = world.latest().id();
    world
        .jdbc()
        .sql("update message set stored_at = stored_at - interval '11 minutes', next_try_at = null")
        .update();
    world.process();
    ParkedMessage parked = world.bean(Parking.class).parked().get(0);
    assertThat(parked.cause()).isEqualTo("unknown-case");
    assertThat(parked.urn()).isEqualTo("AB1234");

    planSubmitted("AB1234");
    world.bean(CaseArrivals.class).release();
    world.process();

    assertThat(state("AB1234")).isEqualTo("PLAN_REWORK");
    assertThat(world.steps(decision)).contains("released:case-opened");
  }

  private void planSubmitted(String urn) {
    byte[] sealed = world.sealedBy(world.adviserKey, entity(form("pdf", values(urn))));
    arrives(sealed, Arrived.WHEN.minusSeconds(86400));
    happens(urn, "contact-made", Arrived.WHEN.minusSeconds(7200));
    happens(urn, "plan-submitted", Arrived.WHEN.minusSeconds(3600));
  }

  private void happens(String urn, String event, Instant at) {
    world
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            status ->
                world.bean(Casework.class).apply(new CaseEvent(null, "provider", urn, event, at)));
  }

  private byte[] rejection(String urn) {
    return world.sealedBy(world.adviserKey, decision(urn));
  }

  private static byte[] decision(String urn) {
    return Letter.entity(Part.text(REJECTION.formatted(urn)));
  }

  private void arrives(byte[] sealed) {
    arrives(sealed, Arrived.WHEN);
  }

  private void arrives(byte[] sealed, Instant at) {
    String subject = "Standard email – SUPPORT PLAN REJECTED – REQUIRES RE-WORK";
    Letter letter = new Letter(IntakeWorld.ADVISER, IntakeWorld.PROVIDER, subject, SENT);
    world.arrives(letter.sealed(++mails + "@atw.example", sealed), "provider", at);
    world.process();
  }

  private String state(String urn) {
    return world.bean(Cases.class).byUrn("provider", urn).orElseThrow().state();
  }
}
