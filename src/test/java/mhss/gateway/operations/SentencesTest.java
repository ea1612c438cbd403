package mhss.gateway.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mhss.gateway.history.Step;
import org.junit.jupiter.api.Test;

class SentencesTest {

  /** These have a sentence for each outcome only. */
  private static final Map<String, String> OUTCOMES =
      Map.of("received", "stored", "opened", "open", "read", "complete", "settled", "applied");

  /** A step where the code names it; what is put together from an event is tested below. */
  private static final Pattern NAMED =
      Pattern.compile("\\b(?:Step\\.of|step)\\(\\s*\"([a-z-]+)\",");

  @Test
  void everyStepThatIsRecordedHasItsSentence() throws IOException {
    Set<String> steps = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        Matcher named = NAMED.matcher(source);
        while (speaksOfTheHistory(source) && named.find()) {
          steps.add(named.group(1));
        }
      }
    }

    assertThat(steps).contains("received", "case-moved", "route-refused");
    assertThat(steps).allSatisfy(step -> assertThat(sentence(step)).doesNotStartWith(step + ":"));
  }

  @Test
  void anEventThatCameAgainHasItsSentence() {
    Step again = Step.of("plan-accepted-duplicate", "not-applied").fact("event", "plan-accepted");

    assertThat(Sentences.of(again))
        .isEqualTo("The case has this event already (plan-accepted); nothing changed");
  }

  @Test
  void namesTheRuleAndThePersonBehindAStep() {
    Step step = Step.of("discarded", "by-person").by("kim").rule("r1").fact("reason", "done");

    assertThat(Sentences.of(step)).isEqualTo("It was taken off the list: done [r1], by kim");
  }

  /** A journey of the sandbox has steps too, of another kind. */
  private static boolean speaksOfTheHistory(String source) {
    return source.contains("import mhss.gateway.history.");
  }

  private static String sentence(String step) {
    return Sentences.of(Step.of(step, OUTCOMES.getOrDefault(step, "whatever")));
  }
}
