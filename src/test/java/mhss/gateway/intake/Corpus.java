package mhss.gateway.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** Mails and documents of {@code src/test/resources/corpus}, each with what should become of it. */
final class Corpus {

  static final Path FOLDER = Path.of("src/test/resources/corpus");

  private Corpus() {}

  /**
   * @param file a mail ({@code .eml}, as its writer saw it: it is sealed by the test) or a
   *     document, which is attached to one
   * @param rules {@code v8} or {@code 2024}
   * @param desk it comes to
   * @param seal {@code adviser}, {@code forger} or {@code none}
   * @param given events of the case AB1234 that is there before; empty: there is no case
   * @param kind null: whatever
   * @param state of the case afterwards; null: whatever
   * @param cause of parking; null: none
   * @param step that the history of the message must have; null: whatever
   */
  record Entry(
      String file,
      String rules,
      String desk,
      String seal,
      List<String> given,
      boolean hasCase,
      String kind,
      String outcome,
      String state,
      String cause,
      String step) {

    static Entry of(Map<String, Object> line) {
      return new Entry(
          text(line, "file", null),
          text(line, "rules", "v8"),
          text(line, "desk", "provider"),
          text(line, "seal", "adviser"),
          list(line.get("given")),
          line.containsKey("given"),
          text(line, "kind", null),
          text(line, "outcome", "parked"),
          text(line, "state", null),
          text(line, "cause", null),
          text(line, "step", null));
    }

    boolean isMail() {
      return file.endsWith(".eml");
    }

    byte[] content() {
      try {
        return Files.readAllBytes(FOLDER.resolve(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return file + " at the " + desk + " desk (" + rules + ")";
    }
  }

  static List<Entry> entries() {
    try {
      String text = Files.readString(FOLDER.resolve("corpus.yaml"), StandardCharsets.UTF_8);
      List<Map<String, Object>> lines = new Yaml().load(text);
      return lines.stream().map(Entry::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Map<String, Object> line, String key, String otherwise) {
    Object value = line.get(key);
    return value == null ? otherwise : String.valueOf(value);
  }

  private static List<String> list(Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }
}
