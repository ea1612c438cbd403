package mhss.gateway.changes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file of the configuration is for. */
public enum Kind {
  ROUTE("routes/", "(?:[A-Za-z0-9][A-Za-z0-9_-]*/){0,3}[A-Za-z0-9][A-Za-z0-9_-]*\\.ya?ml"),
  TEMPLATE(
      "templates/",
      "(?:[A-Za-z0-9][A-Za-z0-9_-]*/){0,3}[A-Za-z0-9][A-Za-z0-9_-]*\\.(?:txt\\.ftl|html\\.ftl|xlsx)"),
  RULES("config/rules/", "[A-Za-z0-9][A-Za-z0-9_-]*\\.yaml"),
  PARTNERS("config/", "partners\\.yml");

  private final String folder;
  private final Pattern path;

  Kind(String folder, String path) {
    this.folder = folder;
    this.path = Pattern.compile(path);
  }

  /** As the database and the history name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** With which people name its files, wherever the folder is. */
  public String folder() {
    return folder;
  }

  public boolean allows(String name) {
    return path.matcher(name).matches();
  }

  public static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
