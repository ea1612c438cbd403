package mhss.gateway.responses;

import static mhss.gateway.responses.LetterWorld.ATTEMPTS;
import static mhss.gateway.responses.LetterWorld.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets a letter, and under whose keys it is sealed. */
class LetterReadersTest {

  @TempDir Path folder;

  private LetterWorld desk;

  @BeforeEach
  void open() {
    desk = new LetterWorld(folder);
  }

  @Test
  void sealsOneMailToEverybodyItIsFor() {
    desk.partner("officer-a", "spoc");
    desk.partner("officer-b", "spoc");
    CaseFile caseFile = desk.caseFile("provider", "mhss-v8");

    UUID row = desk.queue(inDoubt(caseFile).by("coach"));

    assertThat(desk.outer(row).header("To"))
        .contains("officer-a@dwp.example, officer-b@dwp.example");
    assertThat(desk.opened(row, "officer-a").text()).contains("in doubt because");
    assertThat(desk.opened(row, "officer-b").text()).contains("in doubt because");
    assertThat(desk.outer(row).header("Subject"))
        .contains("MHSS " + caseFile.urn() + " V-07 referral in doubt");
    assertThat(desk.world.dispatch().claim()).containsExactly(row);
    assertThat(desk.world.messages.listing(desk.world.row(row).message()).orElseThrow().to())
        .containsExactly("officer-a@dwp.example", "officer-b@dwp.example");
  }

  @Test
  void sendsNobodyAnythingWhileOneKeyIsMissingAndIsMadeAgainOnceItIsHere() {
    desk.partner("officer-a", "spoc");
    String key = desk.stranger("officer-b", "spoc");
    CaseFile caseFile = desk.caseFile("provider", "mhss-v8");

    UUID row = desk.queue(inDoubt(caseFile));

    assertThat(desk.world.row(row).state()).isEqualTo("failed");
    assertThat(desk.world.row(row).cause()).isEqualTo("no-key");
    assertThat(desk.world.row(row).advice()).contains("resend");
    assertThat(desk.world.dispatch().claim()).isEmpty();

    desk.giveKey("officer-b", key);
    resend(row);
    assertThat(desk.world.row(row).state()).isEqualTo("due");
    assertThat(desk.opened(row, "officer-b").text()).contains("in doubt because");
    assertThat(desk.world.jdbc.sql("select count(*) from letter_order").query(int.class).single())
        .isZero();
  }

  @Test
  void namesThePartnerThatHasNoKey() {
    desk.withoutKey("officer-a", "spoc");
    UUID row = desk.queue(inDoubt(desk.caseFile("provider", "mhss-v8")));
    assertThat(desk.world.row(row).advice()).contains("officer-a", "import its key");
  }

  @Test
  void fallsBackOnTheDeputyAndWaitsWhenThereIsNobody() {
    CaseFile caseFile = desk.caseFile("provider", "mhss-v8");
    UUID row = desk.queue(inDoubt(caseFile));
    assertThat(desk.world.row(row).cause()).isEqualTo("no-recipient");
    desk.partner("manager", "business-manager");
    resend(row);
    assertThat(desk.outer(row).header("To")).contains("manager@dwp.example");
  }

  @Test
  void writesToTheAdviserOfTheCaseWhenThatIsAPartner() {
    desk.partner("inbox", "atw-inbox");
    desk.partner("adviser-7");
    CaseFile known = desk.world.caseFile("provider", "mhss-v8", "Adviser-7@dwp.example");
    CaseFile unknown = desk.caseFile("provider", "mhss-v8");
    LetterOrder toKnown = LetterWorld.order(known, "no-contact", ATTEMPTS);
    LetterOrder toUnknown = LetterWorld.order(unknown, "no-contact", ATTEMPTS);
    assertThat(desk.world.letters.preview(toKnown).to()).containsExactly("adviser-7@dwp.example");
    assertThat(desk.world.letters.preview(toUnknown).to()).containsExactly("inbox@dwp.example");
  }

  @Test
  void writesNothingAboutASensitiveCustomerToTheInboxOfTheTeam() {
    desk.partner("inbox", "atw-inbox");
    desk.partner("adviser-7");
    LetterOrder toKnown =
        LetterWorld.order(
            sensitive(desk.world.caseFile("provider", "mhss-2024", "adviser-7@dwp.example")),
            "no-contact",
            ATTEMPTS);
    LetterOrder toUnknown =
        LetterWorld.order(sensitive(desk.caseFile("provider", "mhss-v8")), "no-contact", ATTEMPTS);
    assertThat(desk.world.letters.preview(toKnown).to()).containsExactly("adviser-7@dwp.example");
    UUID row = desk.queue(toUnknown);
    assertThat(desk.world.row(row).state()).isEqualTo("failed");
    assertThat(desk.world.row(row).cause()).isEqualTo("sensitive");
  }

  private CaseFile sensitive(CaseFile caseFile) {
    desk.world
        .jdbc
        .sql("update case_file set special = '{sensitive}' where id = ?")
        .param(caseFile.id())
        .update();
    return caseFile;
  }

  @Test
  void sendsANoteForTheAdviserToNobodyElse() {
    desk.partner("inbox", "atw-inbox");
    desk.partner("adviser-7");
    CaseFile caseFile = desk.world.caseFile("provider", "mhss-v8", "adviser-7@dwp.example");
    UUID row =
        desk.queue(LetterWorld.with(LetterWorld.order(caseFile, "adviser-note", Map.of()), PLAN));
    assertThat(desk.outer(row).header("To")).contains("adviser-7@dwp.example");
    assertThat(desk.outer(row).header("Cc")).isEmpty();
    assertThat(desk.opened(row, "adviser-7").parts().get(1).fileName())
        .contains("MHSS-" + caseFile.urn() + "-adviser-note.docx");
  }

  @Test
  void tellsOfASpecialCustomerWithoutACaseOrAnyWordOfIt() {
    desk.partner("inbox", "atw-inbox");
    CaseFile caseFile = desk.caseFile("adviser", "mhss-2024");
    LetterOrder order =
        new LetterOrder(
            "provider",
            null,
            "mhss-2024",
            "N-25",
            null,
            0,
            received(),
            Map.of(),
            List.of(),
            Optional.empty());
    UUID row = desk.queue(order);
    assertThat(desk.outer(row).header("Subject")).contains("MHSS N-25");
    assertThat(desk.opened(row, "inbox").text())
        .isEqualToNormalizingNewlines(
            "Please telephone our nominated officer. Nothing more can be said by e-mail.\n")
        .doesNotContain(caseFile.urn());
  }

  @Test
  void tellsOurOwnPeopleWithoutASealOnlyWhenTheyHaveNoKey() {
    desk.withoutKey("colleague", "desk");
    desk.caseFile("provider", "mhss-v8");
    UUID plain = desk.queue(digest(1));
    assertThat(desk.world.row(plain).advice()).isNull();
    assertThat(desk.outer(plain).text()).contains("made by the gateway");
    desk.partners.clear();
    desk.partner("colleague", "desk");
    assertThat(desk.opened(desk.queue(digest(2)), "colleague").text()).contains("gateway");
  }

  private LetterOrder digest(int day) {
    return new LetterOrder(
        "provider",
        null,
        null,
        "digest",
        null,
        day,
        received(),
        Map.of("day", "2026-11-20"),
        List.of(),
        Optional.empty());
  }

  private UUID received() {
    return desk.world.transaction.execute(
        status -> desk.world.received("a@dwp.example", UUID.randomUUID() + "@a.example", "x"));
  }

  private void resend(UUID row) {
    desk.world.transaction.executeWithoutResult(
        status -> desk.world.outbox.settle(row, Choice.RESEND, "operator", "mended"));
  }

  private static LetterOrder inDoubt(CaseFile caseFile) {
    return LetterWorld.order(
        caseFile, "V-07", Map.of("details", "It is in doubt because of this."));
  }
}
