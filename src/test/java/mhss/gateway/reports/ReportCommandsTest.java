package mhss.gateway.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.console.TypedCommands;
import mhss.gateway.documents.Paper.Format;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checking, submitting and reviewing as people type it. */
class ReportCommandsTest {

  @TempDir private Path home;
  private Desks desks;
  private TypedCommands typed;

  @BeforeEach
  void open() throws IOException {
    desks = new Desks(home, Map.of());
    typed = new TypedCommands(desks.store, home);
  }

  @AfterEach
  void close() {
    typed.close();
    desks.close();
  }

  @Test
  void checksAFileAndSaysWhatIsNotToStandard() throws IOException {
    Filled filled = desks.filled();
    filled.condition = "";
    file("plan.docx", filled);

    assertThat(typed.run("check", "plan.docx", "--report", "plan", "--rules", "mhss-v8"))
        .isEqualTo(1);
    assertThat(typed.out()).contains("not met", "Mental Health condition", "1.45");
    assertThat(typed.run("check", "plan.docx", "--report", "plan", "--rules", "v9")).isEqualTo(1);
    assertThat(typed.err()).contains("mhss-v8");
    assertThat(typed.run("check", "plan.docx", "--report", "year", "--rules", "mhss-v8"))
        .isEqualTo(1);
    assertThat(typed.err()).contains("plan, exit");
  }

  @Test
  void submitsAFile() throws IOException {
    file("plan.docx", desks.filled());

    assertThat(
            typed.run("submit", desks.urn, "--report", "plan", "--file", "plan.docx", "--dry-run"))
        .as(typed.err())
        .isZero();
    assertThat(typed.out()).contains("would submit", "V-12");
    JsonNode submitted = typed.json("submit", desks.urn, "--report", "plan", "--file", "plan.docx");
    assertThat(submitted.get("state").asText()).isEqualTo("PLAN_SUBMITTED");
    assertThat(typed.run("submit", desks.urn, "--report", "plan", "--file", "plan.docx"))
        .isEqualTo(4);
    assertThat(typed.err()).contains("Not submitted");
  }

  @Test
  void showsAndDecidesAReview() throws IOException {
    UUID review = desks.received(desks.filled().plan().as(Format.DOCX), "plan-submitted");
    String id = review.toString().substring(0, 8);

    assertThat(typed.json("review").get(0).get("review").asText()).isEqualTo(review.toString());
    assertThat(typed.run("review", "show", id, "--document", "out.docx")).isZero();
    assertThat(typed.out()).contains("Pat Example", "needs a person");
    assertThat(home.resolve("out.docx")).isNotEmptyFile();
    assertThat(typed.run("review", "reject", id, "--reason", "V8-RJ5")).isEqualTo(4);
    assertThat(typed.err()).contains("details");
    assertThat(typed.run("review", "accept", id, "--preview")).as(typed.out()).isIn(0, 1);
    assertThat(typed.out()).contains("SUPPORT PLAN ACCEPTED");
    assertThat(typed.run("review", "accept", id)).as(typed.err()).isZero();
    assertThat(desks.file("adviser").state()).isEqualTo("IN_SUPPORT");
    assertThat(typed.run("review", "accept", id)).isEqualTo(4);
    assertThat(typed.err()).contains("already");
    assertThat(typed.run("review")).isZero();
  }

  private void file(String name, Filled filled) throws IOException {
    Files.write(home.resolve(name), filled.plan().as(Format.DOCX).content());
  }
}
