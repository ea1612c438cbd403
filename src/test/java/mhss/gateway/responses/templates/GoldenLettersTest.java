package mhss.gateway.responses.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every letter with all its values, and with those only that it cannot do without. Run with {@code
 * -Dletters.write=true} to write the files anew, then read the difference.
 */
class GoldenLettersTest {

  private static final Path GOLDEN = Path.of("src/test/resources/letters");
  private static final LetterTemplates TEMPLATES = new LetterTemplates(Path.of("templates"));

  private static final Map<String, Object> VALUES =
      Map.ofEntries(
          Map.entry("urn", "QQ1001234"),
          Map.entry("previous_urn", "QQ1000999"),
          Map.entry("new_urn", "QQ1009999"),
          Map.entry("in_employment", "Y"),
          Map.entry("period", "2026-04"),
          Map.entry("report_name", "6 Month Report"),
          Map.entry("signature", "A. Coach\nProvider desk"),
          Map.entry("details", "First line of details.\nSecond line."),
          Map.entry("reason", "the Customer is not sure when they will be available"),
          Map.entry("appointment", "8 May 2026, 10:00"),
          Map.entry("cancelled", "6 May 2026, 10:00"));

  static Stream<String> letters() {
    return TEMPLATES.names().stream();
  }

  @ParameterizedTest
  @MethodSource("letters")
  void isWordedAsTheGoldenFileSays(String name) throws IOException {
    LetterTemplate template = TEMPLATES.get(name);
    String written =
        written(template, template.values())
            + "=== with only what it needs ===\n"
            + written(template, template.values().stream().filter(v -> !v.optional()).toList());
    Path golden = GOLDEN.resolve(name.replace(".ftl", ""));
    if (Boolean.getBoolean("letters.write")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, written);
    }
    assertThat(written).isEqualTo(Files.readString(golden));
  }

  private static String written(LetterTemplate template, List<DeclaredValue> values) {
    Map<String, Object> given = new HashMap<>();
    values.forEach(value -> given.put(value.name(), value(value)));
    Letter letter = template.write(given, Map.of());
    return "Subject: " + letter.subject() + "\n\n" + letter.text();
  }

  private static Object value(DeclaredValue value) {
    if (value.name().equals("attempts")) {
      return List.of(
          Map.of("on", "2026-05-01", "at", "09:30", "medium", "phone", "result", "no answer"),
          Map.of("on", "2026-05-05", "medium", "letter"));
    }
    return VALUES.getOrDefault(value.name(), value.invented());
  }
}
