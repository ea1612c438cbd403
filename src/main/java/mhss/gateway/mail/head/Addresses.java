package mhss.gateway.mail.head;

import java.net.IDN;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Addresses out of a From, To, Cc … value (RFC 5322 section 3.4), read leniently. Display names,
 * comments and group names never become addresses; every address in angle brackets does.
 */
public final class Addresses {

  private static final Pattern ADDRESS =
      Pattern.compile("(\"[^\"]{1,64}\"|[^\\s@<>()\\[\\],;:\"]{1,128})@([^\\s@<>(),;:\"]{1,255})");

  private static final Pattern BARE = Pattern.compile("(?<!\\S)" + ADDRESS + "(?!\\S)");

  private final String value;
  private final Set<String> found = new LinkedHashSet<>();
  private final StringBuilder words = new StringBuilder();
  private boolean bracketed;
  private int at;

  private Addresses(String value) {
    this.value = value;
  }

  /**
   * @param raw the value as written, encoded words not decoded: an encoded display name may contain
   *     anything
   * @return lower case, domain in its ASCII form
   */
  public static List<String> of(String raw) {
    Addresses addresses = new Addresses(raw);
    addresses.read();
    return new ArrayList<>(addresses.found);
  }

  private void read() {
    while (at < value.length()) {
      char c = value.charAt(at++);
      switch (c) {
        case '"' -> quoted();
        case '(' -> comment();
        case '<' -> angle();
        case ',', ';' -> endOfAddress();
        case ':' -> endOfGroupName();
        default -> words.append(c);
      }
    }
    endOfAddress();
  }

  private void quoted() {
    StringBuilder text = new StringBuilder("\"");
    while (at < value.length() && value.charAt(at) != '"') {
      at += value.charAt(at) == '\\' && at + 1 < value.length() ? 1 : 0;
      text.append(value.charAt(at++));
    }
    at++;
    boolean localPart = at < value.length() && value.charAt(at) == '@';
    words.append(localPart ? text.append('"') : " ");
  }

  private void comment() {
    for (int depth = 1; at < value.length() && depth > 0; at++) {
      char c = value.charAt(at);
      at += c == '\\' ? 1 : 0;
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    words.append(' ');
  }

  /** To the closing bracket, or, where it is missing, to the next separator. */
  private void angle() {
    int end = at;
    boolean quoted = false;
    String ends = value.startsWith("@", at) ? ">" : ">,;";
    while (end < value.length() && (quoted || ends.indexOf(value.charAt(end)) < 0)) {
      quoted ^= value.charAt(end) == '"';
      end++;
    }
    String inside = value.substring(at, end).replace("<", "");
    // A route (RFC 5322 section 4.4): @relay:address.
    boolean routed = inside.startsWith("@") && inside.indexOf(':') > 0;
    take(routed ? inside.substring(inside.indexOf(':') + 1) : inside);
    bracketed = true;
    at = end < value.length() && value.charAt(end) == '>' ? end + 1 : end;
  }

  private void endOfGroupName() {
    if (words.toString().strip().equalsIgnoreCase("mailto") || words.indexOf("@") < 0) {
      words.setLength(0);
    }
  }

  private void endOfAddress() {
    if (!bracketed) {
      Matcher bare = BARE.matcher(words);
      while (bare.find()) {
        take(bare.group());
      }
    }
    words.setLength(0);
    bracketed = false;
  }

  private void take(String text) {
    String bare = text.strip().replaceFirst("(?i)^mailto:", "");
    Matcher address = ADDRESS.matcher(bare);
    if (address.matches()) {
      found.add(lower(address.group(1)) + "@" + domain(address.group(2)));
    } else if (bare.indexOf('@') >= 0) {
      // Not to be written to, but somebody: beside another sender it leaves the sender unclear.
      found.add(lower(bare));
    }
  }

  private static String domain(String written) {
    String domain = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
    return Arrays.stream(domain.split("[.]", -1))
        .map(Addresses::label)
        .collect(Collectors.joining("."));
  }

  /**
   * A label that only looks like an ASCII one (full width, sharp s, soft hyphen) is another domain
   * than that, whatever IDNA 2003 maps it to: it stays as it was written.
   */
  private static String label(String written) {
    if (isAscii(written)) {
      return lower(written);
    }
    try {
      String ascii = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return ascii.startsWith("xn--") ? ascii : written;
    } catch (IllegalArgumentException noDomainName) {
      return written;
    }
  }

  /** ASCII only: the Kelvin sign in small letters would be an ordinary k. */
  private static String lower(String text) {
    return isAscii(text) ? text.toLowerCase(Locale.ROOT) : text;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
