package mhss.gateway.responses.templates;

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

  private final Path folder;
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  public LetterTemplates(Path folder) {
    this.folder = folder;
  }

  /**
   * @param name path below the folder, with {@code /}
   * @throws BadTemplate when it is not there or cannot be used
   */
  public LetterTemplate get(String name) {
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

  /** The file as it stands there. */
  public String source(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new BadTemplate(name, "it cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** Every template of a letter there is. */
  public List<String> names() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt.ftl"))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Tries it with invented values; says what is wrong, with file and line. */
  public Optional<String> problem(String name) {
    try {
      get(name).tryOut();
      return Optional.empty();
    } catch (BadTemplate e) {
      return Optional.of(e.getMessage());
    }
  }

  /** The same of a text that does not stand in a file. */
  public static Optional<String> problem(String name, String source) {
    try {
      new LetterTemplate(name, source).tryOut();
      return Optional.empty();
    } catch (BadTemplate e) {
      return Optional.of(e.getMessage());
    }
  }

  private record Read(long changed, LetterTemplate template) {}
}
