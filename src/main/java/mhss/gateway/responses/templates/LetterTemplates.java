package mhss.gateway.responses.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder {@code templates/}. Each file is read when first needed and again when it changes. One
 * that was good and is broken now stays in force as it was read last.
 */
public class LetterTemplates {

  private static final Logger LOG = LoggerFactory.getLogger(LetterTemplates.class);

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
        known = new Read(changed, readAgain(name, file, known));
        read.put(name, known);
      }
      return known.template();
    } catch (IOException e) {
      throw new BadTemplate(name, "it cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static LetterTemplate readAgain(String name, Path file, Read known) throws IOException {
    try {
      LetterTemplate latest = new LetterTemplate(name, Files.readString(file));
      if (known != null) {
        latest.tryOut();
      }
      return latest;
    } catch (BadTemplate bad) {
      if (known == null) {
        throw bad;
      }
      LOG.error("{}. It stays in force as it was read last", bad.getMessage());
      return known.template();
    }
  }

  /**
   * In the place of a file that is broken, until it is mended.
   *
   * @param source as it was when it was good
   */
  public void standIn(String name, String source) {
    try {
      long changed = Files.getLastModifiedTime(folder.resolve(name)).toMillis();
      read.put(name, new Read(changed, new LetterTemplate(name, source)));
    } catch (IOException | BadTemplate noLonger) {
      LOG.warn("templates/{} is broken, and its last version cannot stand in for it", name);
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
      return problem(name, source(name));
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
