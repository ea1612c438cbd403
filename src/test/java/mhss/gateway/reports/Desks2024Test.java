package mhss.gateway.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.documents.Document;
import mhss.gateway.responses.Preview;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.sandbox.forms.Answers2024;
import mhss.gateway.sandbox.forms.FilledForms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans of 2024 on both desks: submitted, received, decided. */
class Desks2024Test {

  @TempDir private Path home;
  private Desks desks;

  @BeforeEach
  void open() throws IOException {
    desks = new Desks(home, "mhss-2024", Map.of());
  }

  @AfterEach
  void close() {
    desks.close();
  }

  @Test
  void submitsAPlanAndKeepsOneThatWouldComeBack() {
    Submissions submissions = desks.gateway.bean(Submissions.class);
    Map<String, String> answers = answers();
    answers.remove("in_employment");

    NotSubmitted refused =
        catchThrowableOfType(
            NotSubmitted.class,
            () -> submissions.submit(new Submission(desks.urn, "plan", plan(answers), "cas")));
    Submitted submitted =
        submissions.submit(new Submission(desks.urn, "plan", plan(answers()), "cas"));

    assertThat(refused.cause()).isEqualTo("not-to-standard");
    assertThat(refused.findings())
        .filteredOn(Finding::failsMechanically)
        .extracting(Finding::criterion)
        .containsExactly("in-employment");
    assertThat(submitted.state()).isEqualTo("PLAN_SUBMITTED");
    assertThat(desks.letters()).isEqualTo(1);
  }

  @Test
  void approvesWithTheWordAndADateInTheSubject() {
    Reviews reviews = desks.gateway.bean(Reviews.class);
    UUID review = desks.received(plan(answers()), "plan-submitted");

    Preview preview = reviews.preview(review, Decision.accept("Alex Adviser"), "alex");
    reviews.accept(review, "alex", "Alex Adviser");

    assertThat(preview.subject()).contains("Approved").containsPattern("[0-9]{4}");
    assertThat(desks.file("adviser").state()).isEqualTo("IN_SUPPORT");
  }

  @Test
  void rejectsWithAReasonOfAnnexF() {
    Reviews reviews = desks.gateway.bean(Reviews.class);
    UUID review = desks.received(plan(answers()), "plan-submitted");

    reviews.reject(review, "alex", "", List.of("24-RJ4"), "Say why the calls are practised.");

    assertThat(desks.file("adviser").state()).isEqualTo("PLAN_REWORK");
    assertThat(reviews.show(review, "alex").reasons()).containsExactly("24-RJ4");
  }

  private Map<String, String> answers() {
    return Answers2024.plan(desks.urn, desks.today);
  }

  private Document plan(Map<String, String> answers) {
    RuleSet.Form form =
        desks.gateway.bean(RuleSets.class).get("mhss-2024").form("support-plan").orElseThrow();
    return new Document(
        "plan.docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FilledForms.word(form, answers));
  }
}
