package mhss.gateway.intake;

import static mhss.gateway.intake.IntakeJourneyTest.entity;
import static mhss.gateway.intake.IntakeJourneyTest.form;
import static mhss.gateway.intake.IntakeJourneyTest.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Referrals of customers who need special handling (requirements 11.1 to 11.5). */
class SpecialReferralTest {

  private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");

  @TempDir static Path folder;
  private static IntakeWorld world;
  private static int mails;

  @BeforeAll
  static void world() {
    world =
        new IntakeWorld(
            TestStore.fresh(),
            folder,
            Map.of("gateway.intake.own-names", "Sample Support & Co Ltd, Supporters"));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void keepsOnlyTheMinimumOfAMappaReferral() {
    String details =
        details(opened("MP1001", "other_health", "MAPPA level 2, contact the officer"));

    assertThat(details).contains("MP1001", "Pat Example", "19/11/2026", "nominated officer");
    assertThat(details)
        .doesNotContain("Sample Street", "01632", "pat@home", "Anxiety", "level 2", "Draughts");
    assertThat(caseFile("MP1001").special()).containsExactly("mappa");
    assertThat(caseFile("MP1001").missing()).isEmpty();
    assertThat(world.messages().listing(world.latest().id())).isEmpty();
    assertThat(world.count("message_content where message = '" + world.latest().id() + "'"))
        .isZero();
  }

  @Test
  void keepsOnlyThatThereIsAnIncidentMarker() {
    String details = details(opened("IN1001", "other_health", "Incident marker: threw a chair"));

    assertThat(details).contains("Anxiety").doesNotContain("chair");
    assertThat(caseFile("IN1001").special()).containsExactly("incident");
  }

  @Test
  void holdsTheCaseOfAnOwnEmployee() {
    opened("OE1001", "employer", "SAMPLE SUPPORT AND CO. LIMITED (200 people)");

    assertThat(caseFile("OE1001").held()).contains("own-employee");
    assertThat(caseFile("OE1001").special()).containsExactly("own-employee");
  }

  @Test
  void holdsNobodyWhoseEmployerIsCalledAlmostTheSame() {
    opened("OE1002", "employer", "Sample Supports Ltd");

    assertThat(caseFile("OE1002").held()).isEmpty();
  }

  @Test
  void keepsNothingOfAMappaDocument() {
    int before = world.count("message");
    Part paper = new Part("Form_MAPPA-J v2.docx", "application/octet-stream", new byte[] {1, 2});

    world.arrives(sealed(entity(paper)));

    assertThat(world.count("message")).isEqualTo(before);
    assertThat(world.bean(History.class).latest(1).stream().map(Entry::step))
        .allSatisfy(step -> assertThat(step.outcome()).isEqualTo("MAPPA_J_REFUSED"));
  }

  @Test
  void saysWhichCommandWouldSettleAParkedDecision() {
    Letter letter =
        new Letter(
            IntakeWorld.ADVISER,
            IntakeWorld.PROVIDER,
            "Standard email – EXIT REPORT ACCEPTED – RECORDS FOR DESTRUCTION",
            SENT);
    opened("SE1001", "hours", "37");
    byte[] words =
        Letter.entity(
            Part.text(
                "Thank you for Exit Report reference SE1001.\n\nI confirm that no changes are required to be made to the Exit Report"));

    world.arrives(letter.sealed(++mails + "@atw.example", world.sealedBy(world.adviserKey, words)));
    world.process();

    IntakeWorld.Message parked = world.latest();
    assertThat(parked.status()).isEqualTo("parked");
    assertThat(parked.caseFile()).isEqualTo(caseFile("SE1001").id());
    assertThat(parked.advice())
        .contains("gateway record SE1001 exit-accepted --desk provider --on '20/11/2026 10:15'")
        .contains("gateway discard " + parked.id());
  }

  @Test
  void whatAPersonFindsToBeASpecialRecordIsDestroyed() {
    IntakeWorld.Message parked = parked("SC2001");

    world.bean(Parking.class).withhold(parked.id(), "jo", "seen in the mailbox");

    assertThat(world.latest().status()).isEqualTo("withheld");
    assertThat(world.count("message_content where message = '" + parked.id() + "'")).isZero();
    assertThat(world.steps(parked.id())).last().isEqualTo("withheld:SCR_BLOCKED");
    assertThat(world.bean(History.class).latest(1).get(0).step().facts())
        .containsEntry("mailbox", "provider")
        .containsEntry("folder", "INBOX")
        .containsKeys("uidvalidity", "uid", "reason");
    assertThatThrownBy(() -> world.bean(Parking.class).discard(parked.id(), "jo", "again"))
        .isInstanceOf(NotReplayable.class);
  }

  @Test
  void aSpecialRecordIsDestroyedAlsoWhenItIsOffTheList() {
    IntakeWorld.Message parked = parked("SC2002");
    Parking parking = world.bean(Parking.class);
    parking.discard(parked.id(), "jo", "dealt with");

    parking.withhold(parked.id(), "jo", "seen too late");

    assertThat(world.latest().status()).isEqualTo("withheld");
    assertThat(world.count("message_content where message = '" + parked.id() + "'")).isZero();
    assertThatThrownBy(() -> parking.withhold(parked.id(), "jo", "again"))
        .isInstanceOf(NotReplayable.class)
        .hasMessageContaining("is withheld and cannot be destroyed");
  }

  private static IntakeWorld.Message parked(String urn) {
    byte[] forged = world.sealedBy(world.forgerKey, entity(form("docx", values(urn))));
    world.arrives(
        new Letter(IntakeWorld.ADVISER, IntakeWorld.PROVIDER, "MHSS referral", SENT)
            .sealed(++mails + "@atw.example", forged));
    world.process();
    assertThat(world.latest().status()).isEqualTo("parked");
    return world.latest();
  }

  @Test
  void marksTheCaseWhenOnlyTheSecondReferralSaysIt() {
    opened("MP1002", "hours", "37");
    Map<String, String> values = values("MP1002");
    values.put("employer", "Supporters");
    values.put("other_health", "M.A.P.P.A. level 2");

    world.arrives(sealed(entity(form("docx", values))));
    world.process();

    assertThat(world.latest().status()).isEqualTo("duplicate");
    assertThat(caseFile("MP1002").special()).containsExactlyInAnyOrder("mappa", "own-employee");
    assertThat(caseFile("MP1002").held()).contains("own-employee");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S C R",
        "s.c.r.",
        "SCRs",
        "SCR's",
        "Special-Customer",
        "SL 2",
        "\uFF33\uFF23\uFF32"
      })
  void holdsNoSpecialCustomerRecordHoweverItIsSpelled(String words) {
    int before = world.count("message");
    Map<String, String> values = values("SC1001");
    values.put("other_health", "This is one: " + words);

    world.arrives(sealed(entity(form("docx", values))));

    assertThat(world.count("message")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"MAPPA2", "M A P P A", "Multi-Agency Public Protection Arrangements", "MAPPAs"})
  void knowsMappaHoweverItIsSpelled(String words) {
    String urn = "MP" + (2000 + mails);

    assertThat(opened(urn, "other_health", words).special()).containsExactly("mappa");
  }

  private static CaseFile opened(String urn, String key, String value) {
    Map<String, String> values = values(urn);
    values.put(key, value);
    world.arrives(sealed(entity(form("docx", values))));
    world.process();
    assertThat(world.latest().status()).as(world.latest().advice()).isEqualTo("applied");
    return caseFile(urn);
  }

  private static CaseFile caseFile(String urn) {
    return world.bean(Cases.class).byUrn("provider", urn).orElseThrow();
  }

  private static String details(CaseFile caseFile) {
    return new String(
        world.bean(Cases.class).details(caseFile.id()).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static byte[] sealed(byte[] entity) {
    Letter letter = new Letter(IntakeWorld.ADVISER, IntakeWorld.PROVIDER, "MHSS referral", SENT);
    return letter.sealed(++mails + "@atw.example", world.sealedBy(world.adviserKey, entity));
  }
}
