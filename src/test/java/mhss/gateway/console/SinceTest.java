package mhss.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import mhss.gateway.correspondence.WritingDesks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinceTest {

  private static final String URN = WritingDesks.URN;

  private final StringWriter out = new StringWriter();
  @TempDir private Path home;

  @Test
  void tellsWhoWasAwayWhatHappenedDayByDay() throws IOException {
    try (WritingDesks desks = new WritingDesks(home)) {
      desks.open("provider", "referral");
      desks.turnTo("2026-11-03T09:00");
      desks.happens("provider", "contact-made", null);
      desks.happens("provider", "plan-submitted", null);
      desks.turnTo("2026-11-04T09:00");
      desks.happens("provider", "plan-rejected", "by telephone");
      desks.received("provider", "hello@atw.example");

      run("due", "--since", "02/11/2026");
      assertThat(out.toString())
          .contains("Mon 02/11/2026: 1 opened", "Tue 03/11/2026: 2 recorded", "1 decided", URN)
          .contains("Late: ")
          .doesNotContain("team@atw.example");

      JsonNode happened = json("due", "--since", "2026-11-04").get("happened");
      assertThat(happened.findValuesAsText("what")).contains("decided", "received");
      assertThat(happened.findValuesAsText("code")).doesNotContain("contact-made");
      assertThat(json("due", "--since", "2026-11-02", "--desk", "adviser").get("happened"))
          .isEmpty();
      assertThat(run("due", "--since", "soon")).isEqualTo(4);
    }
  }

  private JsonNode json(String... arguments) throws IOException {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--json";
    run(all);
    return new ObjectMapper().readTree(out.toString());
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    return GatewayCommand.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(new StringWriter(), true))
        .execute(arguments);
  }
}
