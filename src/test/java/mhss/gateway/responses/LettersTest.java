package mhss.gateway.responses;

import static mhss.gateway.responses.LetterWorld.ATTEMPTS;
import static mhss.gateway.responses.LetterWorld.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.mail.MailPart;
import mhss.gateway.mail.smtp.TestSmtp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettersTest {

  @TempDir Path folder;

  private LetterWorld desk;

  @BeforeEach
  void open() {
    desk = new LetterWorld(folder);
  }

  @Test
  void listsEveryAttempt() {
    desk.partner("inbox", "atw-inbox");
    CaseFile caseFile = desk.caseFile("provider", "mhss-v8");
    Preview preview = desk.world.letters.preview(LetterWorld.order(caseFile, "V-08", ATTEMPTS));
    assertThat(preview.problems()).isEmpty();
    assertThat(preview.text())
        .contains("- 16 November 2026, 09:30: phone (no answer)\n- 17 November 2026: letter\n");
    LetterOrder none = LetterWorld.order(caseFile, "V-08", Map.of());
    assertThatThrownBy(() -> desk.queue(none))
        .isInstanceOfSatisfying(
            LetterRefused.class, e -> assertThat(e.code()).isEqualTo("attempts-missing"));
  }

  @Test
  void namesFilesByUrnReportAndRevisionAndKeepsThemInsideTheSeal() {
    desk.partner("inbox", "atw-inbox");
    CaseFile caseFile = desk.caseFile("provider", "mhss-v8");
    UUID row =
        desk.queue(
            LetterWorld.about(
                LetterWorld.with(LetterWorld.order(caseFile, "V-16", Map.of()), PLAN),
                "plan",
                2,
                null));
    MailPart file = desk.opened(row, "inbox").parts().get(1);
    assertThat(file.fileName()).contains("MHSS-" + caseFile.urn() + "-support-plan-r2.docx");
    assertThat(desk.world.raw(row)).doesNotContain("Example", "support-plan");
    assertThat(desk.opened(row, "inbox").parts().get(0).text()).contains("Revision: 2");
    assertThat(desk.world.row(row).revision()).isEqualTo(2);
    assertThat(desk.world.row(row).report()).isEqualTo("plan");
  }

  @Test
  void refusesAFileWhereNoneIsMeantAndNoFileWhereOneIsSaidToBeAttached() {
    CaseFile caseFile = desk.caseFile("provider", "mhss-v8");
    assertThatThrownBy(() -> desk.queue(LetterWorld.order(caseFile, "V-12", Map.of())))
        .isInstanceOfSatisfying(
            LetterRefused.class, e -> assertThat(e.code()).isEqualTo("file-missing"));
    assertThatThrownBy(
            () -> desk.queue(LetterWorld.with(LetterWorld.order(caseFile, "V-08", ATTEMPTS), PLAN)))
        .isInstanceOfSatisfying(
            LetterRefused.class, e -> assertThat(e.code()).isEqualTo("file-not-taken"));
  }

  @Test
  void answersTheMailOfARevisionToWhoeverSentIt() {
    desk.partner("provider-a", "provider");
    desk.partner("provider-b", "provider");
    CaseFile caseFile = desk.caseFile("adviser", "mhss-2024");
    LetterOrder approval =
        LetterWorld.order(caseFile, "report-approved", Map.of("submitted-on", "2026-11-18"));
    UUID submission =
        desk.world.transaction.execute(
            status -> desk.world.received("provider-b@dwp.example", "plan-2@p.example", "x"));

    UUID row = desk.queue(LetterWorld.about(approval, "plan", 2, submission).by("adviser"));

    assertThat(desk.outer(row).header("To")).contains("provider-b@dwp.example");
    assertThat(desk.outer(row).header("In-Reply-To")).contains("<plan-2@p.example>");
    assertThat(desk.outer(row).header("References")).contains("<plan-2@p.example>");
    assertThat(desk.outer(row).header("Subject"))
        .contains("Approved 20 November 2026 \u2013 " + caseFile.urn());
    assertThat(desk.opened(row, "provider-b").text())
        .contains("Support Plan with the reference " + caseFile.urn(), "on 18 November 2026");
    String id = desk.outer(row).header("Message-ID").orElseThrow();
    assertThat(desk.world.outbox.byMessageId(id).orElseThrow().inReplyTo()).isEqualTo(submission);

    UUID unclear = desk.queue(LetterWorld.about(approval, "plan", 3, null));
    assertThat(desk.world.row(unclear).cause()).isEqualTo("several-recipients");
  }

  @Test
  void isOneLetterHoweverOftenItIsAskedFor() {
    desk.partner("manager", "spoc");
    LetterOrder order = inDoubt(desk.caseFile("provider", "mhss-v8"));
    UUID row = desk.queue(order);
    assertThat(desk.queue(order)).isEqualTo(row);
    assertThat(desk.queue(LetterWorld.about(order, null, 2, null))).isNotEqualTo(row);
    assertThat(desk.queue(LetterWorld.about(order, "other", 0, null))).isNotEqualTo(row);
  }

  @Test
  void saysThatItWasMadeAutomaticallyUnlessAPersonHadItSent() {
    desk.partner("manager", "spoc");
    LetterOrder order = inDoubt(desk.caseFile("provider", "mhss-v8"));
    UUID clock = desk.queue(order);
    UUID person = desk.queue(LetterWorld.about(order, null, 1, null).by("coach"));
    assertThat(desk.outer(clock).header("Auto-Submitted")).contains("auto-generated");
    assertThat(desk.outer(person).header("Auto-Submitted")).isEmpty();
    assertThat(desk.outer(person).header("X-Auto-Response-Suppress")).contains("OOF, AutoReply");
  }

  @Test
  void isNoAnswerThatCouldGoRoundInALoop() {
    desk.partner("manager", "spoc");
    LetterOrder order = inDoubt(desk.caseFile("provider", "mhss-v8"));
    for (int n = 0; n < 25; n++) {
      UUID row = desk.queue(LetterWorld.about(order, null, n, null));
      assertThat(desk.world.row(row).state()).isEqualTo("due");
    }
  }

  @Test
  void refusesWhatTheLetterDoesNotKnow() {
    CaseFile caseFile = desk.caseFile("provider", "mhss-v8");
    refused(LetterWorld.order(caseFile, "V-14", Map.of()), "unknown-kind");
    refused(LetterWorld.order(caseFile, "nonsense", Map.of()), "unknown-kind");
    refused(
        LetterWorld.order(caseFile, "V-08", Map.of("customer_name", "Somebody")), "unknown-value");
    refused(LetterWorld.order(caseFile, "V-08", Map.of("urn", "QQ9")), "other-urn");
    LetterOrder known = inDoubt(caseFile);
    refused(
        new LetterOrder(
            "provider",
            caseFile.id(),
            "mhss-v8",
            "V-07",
            null,
            0,
            null,
            known.values(),
            List.of(),
            Optional.of("somebody@elsewhere.example")),
        "not-a-partner");
  }

  @Test
  void waitsForABadTemplateToBeMended() throws IOException {
    Path templates = folder.resolve("templates");
    Files.createDirectories(templates.resolve("mhss-v8"));
    Path file = templates.resolve("mhss-v8/inappropriate-referral.txt.ftl");
    Files.writeString(file, "---\nsubject: ${nobody}\nvalues:\n  details: text\n---\n");
    LetterWorld broken = new LetterWorld(folder.resolve("broken"), templates);
    broken.partner("manager", "spoc");
    UUID row = broken.queue(inDoubt(broken.caseFile("provider", "mhss-v8")));
    assertThat(broken.world.row(row).cause()).isEqualTo("template");
    assertThat(broken.world.letters.problems())
        .anyMatch(problem -> problem.contains("inappropriate-referral.txt.ftl: line 2"))
        .anyMatch(problem -> problem.contains("mhss-v8/no-contact.txt.ftl is missing"));
  }

  @Test
  void previewsWithoutStoringAnything() {
    CaseFile caseFile = desk.caseFile("provider", "mhss-v8");
    Preview preview = desk.world.letters.preview(LetterWorld.order(caseFile, "V-08", Map.of()));
    assertThat(preview.from()).isEqualTo(TestSmtp.FROM);
    assertThat(preview.problems())
        .hasSize(2)
        .anyMatch(problem -> problem.startsWith("Give attempts"))
        .anyMatch(problem -> problem.contains("role atw-inbox"));
    assertThat(desk.world.outbox.byCase(caseFile.id())).isEmpty();
  }

  private void refused(LetterOrder order, String code) {
    assertThatThrownBy(() -> desk.queue(order))
        .isInstanceOfSatisfying(LetterRefused.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageNotContaining("Somebody");
  }

  private static LetterOrder inDoubt(CaseFile caseFile) {
    return LetterWorld.order(
        caseFile, "V-07", Map.of("details", "It is in doubt because of this."));
  }
}
