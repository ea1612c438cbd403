package mhss.gateway.changes;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A file of the configuration, by name: {@code routes/send.yaml}, {@code
 * config/rules/mhss-v8.yaml}.
 *
 * @param path below the folder of its kind, with {@code /}
 */
public record ConfigFile(Kind kind, String path) implements Comparable<ConfigFile> {

  /**
   * @throws NoSuchFile for a path that cannot be one of its kind
   */
  public ConfigFile {
    if (!kind.allows(path)) {
      throw NoSuchFile.named(path);
    }
  }

  /**
   * @throws NoSuchFile when nothing of the configuration can be named so
   */
  public static ConfigFile named(String name) {
    return Arrays.stream(Kind.values())
        .filter(kind -> name.startsWith(kind.folder()))
        .filter(kind -> kind.allows(name.substring(kind.folder().length())))
        .findFirst()
        .map(kind -> new ConfigFile(kind, name.substring(kind.folder().length())))
        .orElseThrow(() -> NoSuchFile.named(name));
  }

  public String name() {
    return kind.folder() + path;
  }

  /** Text that people edit, not a workbook. */
  public boolean text() {
    return !path.endsWith(".xlsx");
  }

  @Override
  public int compareTo(ConfigFile other) {
    return Comparator.comparing(ConfigFile::kind)
        .thenComparing(ConfigFile::path)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return name();
  }
}
