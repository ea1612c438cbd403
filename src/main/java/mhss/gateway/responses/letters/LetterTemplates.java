package mhss.gateway.responses.letters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The folder {@code templates/}. Each file is read when first needed and again when it changes. */
public class LetterTemplates {

  static final String REFERRAL_ACKNOWLEDGED = "referral-acknowledged.txt.ftl";

  private final Path folder;
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  public LetterTemplates(Path folder) {
    this.folder = folder;
  }

  /**
   * @throws BadTemplate when it is not there or cannot be used
   */
  Letter referralAcknowledged(String urn, String received, List<String> missing) {
    return get(REFERRAL_ACKNOWLEDGED)
        .write(
            Map.of("urn", plain(urn)),
            Map.of(
                "urn", plain(urn),
                "received", plain(received),
                "missing", missing.stream().map(LetterTemplates::plain).toList()));
  }

  /** Tries every template with invented values; says what is wrong, with file and line. */
  public List<String> problems() {
    return Stream.of(List.<String>of(), List.of("Name", "URN"))
        .flatMap(missing -> problem(missing).stream())
        .distinct()
        .toList();
  }

  private Optional<String> problem(List<String> missing) {
    try {
      referralAcknowledged("QQ1", "1 May 2026", missing);
      return Optional.empty();
    } catch (BadTemplate e) {
      return Optional.of(e.getMessage());
    }
  }

  private LetterTemplate get(String name) {
    Path file = folder.resolve(name);
    try {
      long changed = Files.getLastModifiedTime(file).toMillis();
      Read known = read.get(name);
      if (known == null || known.changed() != changed) {
        known = new Read(changed, new LetterTemplate(name, Files.readString(file)));
        read.put(name, known);
      }
      return known.template();
    } catch (IOException e) {
      throw new BadTemplate(name, "it cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** A line break in a value could end a header or fake a line of the letter. */
  private static String plain(String value) {
    return value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  private record Read(long changed, LetterTemplate template) {}
}
