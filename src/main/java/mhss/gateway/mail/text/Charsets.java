package mhss.gateway.mail.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Charset names as mail programs write them. */
final class Charsets {

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Asking the JDK for a charset that it has not costs milliseconds, each time. */
  private static final Map<String, Charset> KNOWN = installed();

  private static final Pattern JUNK_AROUND = Pattern.compile("^[\\s'\"<]+|[\\s'\">;,].*$");
  private static final Pattern UTF_8 = Pattern.compile("(unicode-1-1-)?utf[-_ ]?8.*");
  private static final Pattern NUMBERED =
      Pattern.compile("(?:windows|win|cp|ibm|x-cp|x-windows|ms)[-_ ]?(\\d{3,5})\\b.*");
  private static final Pattern ISO_8859 =
      Pattern.compile("(?:x-)?iso[-_ ]?8859[-_ ]?(\\d{1,2})\\b.*");

  /** What programs declare, and the superset that they mean (as browsers read it). */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("mac", "x-MacRoman"),
          Map.entry("x-mac-roman", "x-MacRoman"),
          Map.entry("unicode", "UTF-16"),
          Map.entry("ascii", "US-ASCII"),
          Map.entry("ansi_x3.4-1968", "US-ASCII"));

  private static final int LONGEST_NAME = 200;

  private Charsets() {}

  /** Empty for a name that means nothing here. */
  static Optional<Charset> named(String declared) {
    String said = declared.substring(0, Math.min(LONGEST_NAME, declared.length()));
    String name = JUNK_AROUND.matcher(said.strip()).replaceAll("").toLowerCase(Locale.ROOT);
    if (UTF_8.matcher(name).matches()) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    return known(MEANT.getOrDefault(name, name)).or(() -> misspelt(name));
  }

  private static Optional<Charset> misspelt(String name) {
    Matcher iso = ISO_8859.matcher(name);
    if (iso.matches()) {
      String exact = "iso-8859-" + iso.group(1);
      return known(MEANT.getOrDefault(exact, exact));
    }
    Matcher numbered = NUMBERED.matcher(name);
    return numbered.matches()
        ? known("windows-" + numbered.group(1)).or(() -> known("cp" + numbered.group(1)))
        : Optional.empty();
  }

  private static Optional<Charset> known(String name) {
    return Optional.ofNullable(KNOWN.get(name.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Charset> installed() {
    Map<String, Charset> installed = new HashMap<>();
    for (Charset charset : Charset.availableCharsets().values()) {
      charset.aliases().forEach(alias -> installed.put(alias.toLowerCase(Locale.ROOT), charset));
      installed.put(charset.name().toLowerCase(Locale.ROOT), charset);
    }
    return Map.copyOf(installed);
  }
}
