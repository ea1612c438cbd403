package mhss.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mhss.gateway.watch.WatchedDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CaseCommandsTest {

  private static final String URN = WatchedDesk.URN;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine line =
      GatewayCommand.commandLine()
          .setOut(new PrintWriter(out, true))
          .setErr(new PrintWriter(err, true));
  @TempDir private Path home;
  private WatchedDesk desk;

  @BeforeEach
  void open() {
    desk = new WatchedDesk(home, Map.of());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void showsAPersonWhoWasAwayWhatIsLateAndWhatWaits() throws IOException {
    assertThat(run("due")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("Late: nothing", "Waits for a person:", "nothing");
    desk.referred(URN);
    desk.turnTo("2026-11-13T08:00");
    desk.watch();

    assertThat(run("due")).isEqualTo(1);
    assertThat(out.toString())
        .contains("Late: ", "First contact with the customer", "Tue 03/11/2026 10:00", "firm")
        .contains("1 notices to approve (V-08): 'gateway notices' shows them");
    JsonNode data = json(1, "due", "--desk", "provider", "--all");
    assertThat(data.get("late").get(0).get("urn").asText()).isEqualTo(URN);
    assertThat(data.get("notices").get(0).get("kind").asText()).isEqualTo("V-08");
    assertThat(run("due", "--desk", "adviser")).isZero();
    assertThat(run("due", "--desk", "both")).isEqualTo(4);
  }

  @Test
  void offersTheEventsThatArePossible() {
    desk.referred(URN);
    assertThat(run("record", URN)).as(err.toString()).isZero();
    assertThat(out.toString()).contains("contact-made").doesNotContain("plan-accepted");
    assertThat(run("record", URN, "plan-eaten")).isEqualTo(4);
    assertThat(err.toString()).contains("knows no event 'plan-eaten'", "gateway record");
  }

  @Test
  void saysInADryRunWhatWouldBecomeOfIt() throws IOException {
    desk.referred(URN);
    desk.turnTo("2026-11-02T15:00");
    assertThat(run("record", URN, "contact-made", "--on", "02/11/2026 14:30", "--dry-run"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .contains("nothing was written", "REFERRED -> CONTACTED", "clock C-06 is met");
    assertThat(desk.caseFile().state()).isEqualTo("REFERRED");

    JsonNode done = json(0, "record", URN, "contact-made", "--on", "2026-11-02 14:30");
    assertThat(done.get("state").asText()).isEqualTo("CONTACTED");
    assertThat(done.get("ended").get(0).get("rule").asText()).isEqualTo("C-06");
    assertThat(json(4, "record", URN, "exit-accepted").get("outcome").asText())
        .isEqualTo("refused");
  }

  @Test
  void readsDatesAsPeopleWriteThem() {
    desk.referred(URN);
    assertThat(run("record", URN, "contact-made", "--on", "03/11/2026")).isEqualTo(4);
    assertThat(err.toString()).contains("lies ahead");
    assertThat(run("record", URN, "contact-made", "--on", "11/23/2026")).isEqualTo(4);
    assertThat(err.toString()).contains("is no date", "23/11/2026");
    assertThat(run("attempt", URN, "--on", "today", "--medium", "phone", "--result", "no-answer"))
        .isEqualTo(4);
    assertThat(err.toString()).contains("has no time");
  }

  @Test
  void recordsAttemptsAndAppointmentsAndShowsThem() throws IOException {
    desk.referred(URN);
    assertThat(run("attempt", URN, "--medium", "phone", "--result", "no-answer"))
        .as(err.toString())
        .isZero();
    assertThat(run("attempt", URN, "--medium", "pigeon", "--result", "no-answer")).isEqualTo(4);
    assertThat(err.toString()).contains("There is no medium 'pigeon'");
    run("record", URN, "contact-made");
    assertThat(run("appointment", "set", URN, "--at", "20/11/2026 10:00", "--medium", "in-person"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("APPOINTMENT_SET");
    assertThat(
            run("appointment", "cancel", URN, "--by", "provider", "--reason", "the coach is ill"))
        .as(err.toString())
        .isZero();

    assertThat(run("case", URN)).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("phone, no-answer", "Fri 20/11/2026 10:00", "cancelled by the provider");
    JsonNode data = json(0, "case", "qq/000123").get(0);
    assertThat(data.get("attempts")).hasSize(1);
    assertThat(data.get("state").asText()).isEqualTo("CONTACTED");
    assertThat(data.get("events")).isNotEmpty();
    assertThat(run("case", "QQ/1")).isEqualTo(1);
  }

  @Test
  void showsPreviewsAndLetsGoANotice() throws IOException {
    desk.referred(URN);
    desk.happens("leaving-learned", null, Map.of());
    desk.watch();
    String id = json(1, "notices").get(0).get("id").asText();

    assertThat(run("notices")).isEqualTo(1);
    assertThat(out.toString())
        .contains("V-19 ", "because of: Provider learned that the customer left work")
        .doesNotContain("event:");
    assertThat(run("notices", "preview", id.substring(0, 8))).isEqualTo(1);
    assertThat(out.toString()).contains("Not yet: ", "reason");
    assertThat(run("notices", "approve", id)).isEqualTo(4);
    assertThat(
            run(
                "notices",
                "approve",
                id.substring(0, 8),
                "--set",
                "reason=left-job",
                "--actor",
                "sam"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("in the outbox");
    assertThat(desk.caseFile().state()).isEqualTo("PAUSED");
    assertThat(run("notices")).isZero();
    assertThat(run("notices", "discard", id, "--reason", "done")).isEqualTo(4);
    assertThat(err.toString()).contains("is queued since");
  }

  @Test
  void holdsMarksAndReleasesACase() {
    desk.referred(URN);
    assertThat(run("case", "hold", URN, "--code", "own-employee")).as(err.toString()).isZero();
    assertThat(run("case", URN)).isZero();
    assertThat(out.toString()).contains("HELD (own-employee)");
    assertThat(run("case", "mark", URN, "incident")).as(err.toString()).isZero();
    assertThat(run("case", "release", URN, "--reason", "another employer")).isZero();
    assertThat(run("case", "release", URN, "--reason", "again")).isZero();
    assertThat(out.toString()).contains("was not held");
    assertThat(run("case", "scr", URN, "--reason", "told")).isEqualTo(4);
    assertThat(err.toString()).contains("--yes");
  }

  @Test
  void destroysWhatIsHeldOfASpecialCustomer() {
    desk.referred(URN);
    desk.happens("leaving-learned", null, Map.of());
    desk.watch();

    assertThat(run("case", "scr", URN, "--reason", "told", "--dry-run"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .contains("provider desk, referral 1: the form and the events", "1 notices", "Dry run");
    assertThat(run("case", URN)).isZero();

    assertThat(run("case", "scr", URN, "--reason", "told", "--yes")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("Deal with it on paper");
    assertThat(run("case", URN)).isEqualTo(1);
    assertThat(run("case", "scr", URN, "--reason", "told", "--yes")).isEqualTo(1);
    assertThat(run("notices")).isZero();
  }

  @Test
  void opensACaseByHand() throws IOException {
    assertThat(run("open-case", URN, "--desk", "provider", "--reason", "on paper", "--dry-run"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("a case is opened in state REFERRED", "clock C-06 runs");
    assertThat(run("case", URN)).isEqualTo(1);
    JsonNode opened =
        json(
            0,
            "open-case",
            URN,
            "--desk",
            "provider",
            "--referred",
            "30/10/2026",
            "--reason",
            "on paper");
    assertThat(opened.get("outcome").asText()).isEqualTo("opened");
    assertThat(run("open-case", URN, "--desk", "adviser", "--reason", "r")).isEqualTo(4);
    assertThat(err.toString()).contains("gateway.contracts");
  }

  @Test
  void importsDatesOfPrapReferralsLineByLine() throws IOException {
    desk.turnTo("2027-01-11T10:00");
    desk.referred(URN);
    Files.writeString(home.resolve("prap.csv"), "urn;date\n" + URN + ";11/01/2027\nQQ/9;soon\n");

    assertThat(run("import-prap", home.resolve("prap.csv").toString(), "--dry-run"))
        .as(err.toString())
        .isEqualTo(1);
    assertThat(desk.caseFile().state()).isEqualTo("REFERRAL_FORM_RECEIVED");
    JsonNode answers = json(1, "import-prap", home.resolve("prap.csv").toString());
    assertThat(answers).hasSize(2);
    assertThat(answers.get(0).get("outcome").asText()).isEqualTo("applied");
    assertThat(answers.get(1).get("outcome").asText()).isEqualTo("refused");
    assertThat(desk.caseFile().state()).isEqualTo("REFERRED");
    assertThat(run("import-prap", "not-there.csv")).isEqualTo(1);
  }

  private JsonNode json(int exitCode, String... arguments) throws IOException {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--json";
    assertThat(run(all)).as(err.toString()).isEqualTo(exitCode);
    return new ObjectMapper().readTree(out.toString());
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return line.execute(arguments);
  }
}
