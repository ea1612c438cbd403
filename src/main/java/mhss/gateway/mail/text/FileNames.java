package mhss.gateway.mail.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names of attachments made harmless: a name, never a path. */
public final class FileNames {

  private static final int LENGTH = 200;
  private static final int EXTENSION = 20;
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  private FileNames() {}

  /** Empty stays empty; what has nothing harmless in it becomes {@code unnamed}. */
  public static String safe(String given) {
    if (given.isBlank()) {
      return "";
    }
    String name = Normalizer.normalize(visible(bounded(given)), Normalizer.Form.NFC).strip();
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = name.replaceAll("[<>:\"|?*]", "_").replaceAll("^[.\\s]+|[.\\s]+$", "");
    if (RESERVED.matcher(name).matches()) {
      name = "_" + name;
    }
    return name.isEmpty() ? "unnamed" : shortened(name);
  }

  /** Both ends of a huge name, so that what follows costs little. */
  private static String bounded(String given) {
    return given.length() <= 4 * LENGTH
        ? given
        : given.substring(0, 2 * LENGTH) + given.substring(given.length() - 2 * LENGTH);
  }

  /** Without control characters and without those that turn the direction of writing. */
  private static String visible(String given) {
    StringBuilder kept = new StringBuilder();
    given
        .codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .map(c -> Character.getType(c) == Character.SURROGATE ? '_' : c)
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static String shortened(String name) {
    if (name.length() <= LENGTH) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension = dot > 0 && name.length() - dot <= EXTENSION ? name.substring(dot) : "";
    int end = LENGTH - extension.length();
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end)
        + extension;
  }
}
