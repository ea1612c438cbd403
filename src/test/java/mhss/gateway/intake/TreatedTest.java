package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Referral;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.intake.Parking.Asked;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** A person says what a message is, or what case it is about. */
class TreatedTest {

  private static final String URN = "AB1234";
  private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");
  private static final Asked ASKED = new Asked(false, false, "kim", "read it");
  private static final Asked DRY = new Asked(true, false, "kim", "what if");

  @TempDir Path folder;
  private IntakeWorld world;
  private Parking parking;

  @BeforeEach
  void aCaseWhosePlanWasSubmitted() {
    world = new IntakeWorld(TestStore.fresh(), folder, Map.of("gateway.intake.case-wait", "0s"));
    parking = world.bean(Parking.class);
    Instant before = Instant.parse("2026-11-18T10:00:00Z");
    LocalDate referred = LocalDate.of(2026, 11, 17);
    byte[] details = "{}".getBytes(StandardCharsets.UTF_8);
    Referral referral =
        new Referral(
            null,
            "provider",
            URN,
            "referral",
            "mhss-v8",
            "TEST",
            referred,
            before,
            details,
            List.of());
    world
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              world.bean(Casework.class).openByHand(referral, "kim", "test", null);
              apply("contact-made", before.plusSeconds(3600));
              apply("plan-submitted", before.plusSeconds(7200));
            });
    assertThat(state()).isEqualTo("PLAN_SUBMITTED");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aDoubtfulDecisionIsAppliedOnceAPersonSaysWhatItIs() {
    UUID message = arrives("Standard email - Support Plan accepted", thanks(URN), world.adviserKey);
    assertThat(world.latest().cause()).isEqualTo("doubtful");

    parking.treat(message, as("V-14"), ASKED);
    world.process();

    assertThat(world.latest().status()).as(world.latest().advice()).isEqualTo("applied");
    assertThat(state()).isEqualTo("IN_SUPPORT");
    assertThat(world.count("outbox")).isZero();
    assertThat(world.steps(message)).contains("treated:sends-nothing");
    assertThat(treated(message).actor()).isEqualTo("kim");
    assertThat(treated(message).facts()).containsEntry("kind", "V-14");
  }

  @Test
  void aDryRunListsWhatItWouldDoAndDoesNothing() {
    UUID message = arrives("Standard email - Support Plan accepted", thanks(URN), world.adviserKey);
    int entries = world.count("history");

    Replay would = parking.treat(message, as("V-14"), DRY);

    assertThat(would.outcome()).isEqualTo("applied");
    assertThat(would.steps())
        .extracting(step -> step.step() + ":" + step.outcome())
        .contains("recognised:V-14", "case-moved:IN_SUPPORT", "settled:applied");
    assertThat(would.effects())
        .containsExactly(
            "Case AB1234 would be in state IN_SUPPORT",
            "Nothing would be sent: this replay is not asked to");
    assertThat(would.sends()).isZero();
    assertThat(world.latest().status()).isEqualTo("parked");
    assertThat(state()).isEqualTo("PLAN_SUBMITTED");
    assertThat(world.count("history")).isEqualTo(entries);
  }

  @Test
  void aMessageThatNamesNoCaseIsAppliedToTheOneAPersonNames() {
    String words = thanks("the plan") + "no changes are required to be made to the Support Plan.";
    UUID message = arrives("Support Plan accepted", words, world.adviserKey);

    parking.treat(message, new Said(Optional.of("V-14"), Optional.of("ab 1234")), ASKED);
    world.process();

    assertThat(world.latest().status()).as(world.latest().advice()).isEqualTo("applied");
    assertThat(state()).isEqualTo("IN_SUPPORT");
    assertThat(read(message).facts()).containsEntry("urn-by", "person");
  }

  @Test
  void whoMaySendWhatHoldsWhateverAPersonSays() {
    byte[] sealed =
        world.sealedBy(world.adviserKey, IntakeJourneyTest.entity(Part.text(thanks(URN))));
    Letter ofCoach = new Letter("coach@provider.example", IntakeWorld.PROVIDER, "Hello", SENT);
    world.arrives(ofCoach.sealed("c@provider.example", sealed));
    world.process();

    parking.treat(world.latest().id(), as("V-14"), ASKED);
    world.process();

    assertThat(world.latest().cause()).isEqualTo("not-entitled");
    assertThat(state()).isEqualTo("PLAN_SUBMITTED");
  }

  @Test
  void aReferralWithoutItsFormStaysWithAPerson() {
    UUID message = arrives("Hello", "A new referral for you: Pat.", world.adviserKey);

    parking.treat(message, as("V-06"), ASKED);
    world.process();

    assertThat(world.latest().cause()).isEqualTo("form-missing");
    assertThat(world.latest().advice()).contains("V-06", "ask the sender for the form");
  }

  @Test
  void aReferralCannotBeGivenToAnotherCase() {
    Part form = IntakeJourneyTest.form("pdf", IntakeJourneyTest.values("CD5678"));
    world.arrives(
        letter("Referral")
            .sealed(
                "g@atw.example", world.sealedBy(world.adviserKey, IntakeJourneyTest.entity(form))));
    UUID fresh = world.latest().id();
    world.jdbc().sql("update message set status = 'parked'").update();
    Said said = new Said(Optional.empty(), Optional.of(URN));

    assertThat(parking.treat(fresh, said, DRY).effects().get(0)).contains("opens-its-own-case");
  }

  @Test
  void aKindOrACaseThatTheDeskDoesNotHaveIsRefused() {
    UUID message = arrives("Hello", "Nothing.", world.adviserKey);

    assertThatThrownBy(() -> parking.treat(message, as("V-12"), ASKED))
        .isInstanceOf(NotTreatable.class)
        .hasMessageContaining("receives no kind V-12")
        .hasMessageContaining("V-14");
    Said elsewhere = new Said(Optional.empty(), Optional.of("ZZ9999"));
    assertThatThrownBy(() -> parking.treat(message, elsewhere, ASKED))
        .isInstanceOf(NotTreatable.class)
        .hasMessageContaining("has no case ZZ9999");
    assertThat(parking.kinds(message)).extracting(RuleSet.Kind::id).contains("V-06", "V-14");
  }

  @Test
  void aPlainReplayForgetsWhatAPersonSaid() {
    UUID message = arrives("Hello", "A new referral for you: Pat.", world.adviserKey);
    parking.treat(message, as("V-06"), ASKED);
    world.process();
    assertThat(world.latest().cause()).isEqualTo("form-missing");

    parking.replay(message, false, false, "kim", "as it was");
    world.process();

    assertThat(world.latest().cause()).isEqualTo("not-recognised");
  }

  private UUID arrives(String subject, String words, String signer) {
    byte[] sealed = world.sealedBy(signer, IntakeJourneyTest.entity(Part.text(words)));
    world.arrives(letter(subject).sealed("t@atw.example", sealed));
    world.process();
    return world.latest().id();
  }

  private static Letter letter(String subject) {
    return new Letter(IntakeWorld.ADVISER, IntakeWorld.PROVIDER, subject, SENT);
  }

  /** One of the two standard sentences. */
  private static String thanks(String reference) {
    return "Thank you for Support Plan reference " + reference + ". It is fine.\n";
  }

  private static Said as(String kind) {
    return new Said(Optional.of(kind), Optional.empty());
  }

  private void apply(String event, Instant at) {
    Map<String, String> facts =
        event.startsWith("plan") ? Map.of("report", "plan", "document-sha256", "00") : Map.of();
    world
        .bean(Casework.class)
        .apply(new CaseEvent(null, "provider", URN, event, at, "kim", "test", facts));
  }

  private String state() {
    return world.bean(Cases.class).byUrn("provider", URN).orElseThrow().state();
  }

  private Step treated(UUID message) {
    return step(message, "treated");
  }

  private Step read(UUID message) {
    return step(message, "read");
  }

  private Step step(UUID message, String step) {
    return world.bean(History.class).ofMessage(message).stream()
        .map(entry -> entry.step())
        .filter(one -> one.step().equals(step))
        .reduce((first, last) -> last)
        .orElseThrow();
  }
}
