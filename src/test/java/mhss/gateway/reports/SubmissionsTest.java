package mhss.gateway.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.Report;
import mhss.gateway.documents.Document;
import mhss.gateway.documents.Paper.Format;
import mhss.gateway.history.History;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans and reports of a coach: checked, then sent, and the case moves on. */
class SubmissionsTest {

  @TempDir private Path home;
  private Desks desks;
  private Submissions submissions;

  @BeforeEach
  void open() throws IOException {
    desks = new Desks(home, Map.of());
    submissions = desks.gateway.bean(Submissions.class);
  }

  @AfterEach
  void close() {
    desks.close();
  }

  @Test
  void submitsAPlanThatIsToStandard() {
    Submitted submitted = submissions.submit(plan(desks.filled()));

    assertThat(submitted.state()).isEqualTo("PLAN_SUBMITTED");
    assertThat(submitted.revision()).isEqualTo(1);
    assertThat(submitted.letters()).hasSize(1);
    assertThat(desks.letters()).isEqualTo(1);
    Report report = desks.gateway.bean(Cases.class).reports(submitted.caseFile()).get(0);
    assertThat(report.submittedOn()).isEqualTo(desks.today);
    assertThat(report.documentSha256()).isPresent();
    assertThat(desks.gateway.bean(History.class).ofCase(submitted.caseFile()))
        .extracting(entry -> entry.step().step())
        .contains("report-submitted");
  }

  @Test
  void keepsAPlanHereThatWouldComeBack() {
    Filled filled = desks.filled();
    filled.condition = "";

    NotSubmitted refused =
        catchThrowableOfType(NotSubmitted.class, () -> submissions.submit(plan(filled)));

    assertThat(refused.cause()).isEqualTo("not-to-standard");
    assertThat(refused.findings()).anyMatch(Finding::failsMechanically);
    assertThat(desks.file("provider").state()).isEqualTo("CONTACTED");
    assertThat(desks.letters()).isZero();
  }

  @Test
  void letsItLeaveAnywayForAReason() {
    Filled filled = desks.filled();
    filled.condition = "";
    Submission asked = plan(filled);

    Submitted submitted =
        submissions.submit(
            new Submission(
                asked.urn(),
                asked.report(),
                asked.file(),
                Optional.empty(),
                "cas",
                Optional.empty(),
                Optional.of("customer asked to leave it out")));

    assertThat(submitted.state()).isEqualTo("PLAN_SUBMITTED");
    assertThat(desks.store.jdbc().sql("select anyway from submission").query(String.class).list())
        .containsExactly("customer asked to leave it out");
  }

  @Test
  void sendsTheNoteForTheAdviserInAMailOfItsOwn() {
    Submission asked = plan(desks.filled());
    Document note = new Document("note.txt", "text/plain", "for you only".getBytes());

    Rehearsal rehearsal =
        submissions.rehearse(
            new Submission(
                asked.urn(),
                asked.report(),
                asked.file(),
                Optional.of(note),
                "cas",
                Optional.empty(),
                Optional.empty()));

    assertThat(rehearsal.letters()).hasSize(2);
    assertThat(rehearsal.letters()).allMatch(letter -> letter.files().size() == 1);
    assertThat(rehearsal.letters().get(0).subject()).contains("V-12");
    assertThat(rehearsal.letters().get(1).subject()).contains("V-13");
  }

  @Test
  void changesNothingWhenItOnlyRehearses() {
    Rehearsal rehearsal = submissions.rehearse(plan(desks.filled()));

    assertThat(rehearsal.submitted().state()).isEqualTo("PLAN_SUBMITTED");
    assertThat(desks.file("provider").state()).isEqualTo("CONTACTED");
    assertThat(desks.letters()).isZero();
    assertThat(desks.store.jdbc().sql("select count(*) from report").query(Integer.class).single())
        .isZero();
  }

  @Test
  void refusesTheSameReportAgainAndACaseThatIsNotThere() {
    submissions.submit(plan(desks.filled()));

    assertThat(
            catchThrowableOfType(NotSubmitted.class, () -> submissions.submit(plan(desks.filled())))
                .cause())
        .isEqualTo("duplicate");
    assertThat(
            catchThrowableOfType(
                    NotSubmitted.class,
                    () ->
                        submissions.submit(
                            new Submission("ZZ-1", "plan", plan(desks.filled()).file(), "cas")))
                .cause())
        .isEqualTo("no-case");
    assertThat(desks.letters()).isEqualTo(1);
  }

  private Submission plan(Filled filled) {
    return new Submission(desks.urn, "plan", filled.plan().as(Format.DOCX), "cas");
  }
}
