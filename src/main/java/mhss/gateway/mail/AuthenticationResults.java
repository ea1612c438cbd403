package mhss.gateway.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a trusted hop found out about the sender (RFC 8601).
 *
 * @param dmarc {@code pass}, {@code fail}, {@code none} …; {@code absent} when no trusted hop said
 *     anything
 * @param dkimDomains whose signatures hold, lower case
 */
public record AuthenticationResults(
    String dmarc, String dkim, String spf, Set<String> dkimDomains) {

  private static final AuthenticationResults NOTHING =
      new AuthenticationResults("absent", "absent", "absent", Set.of());

  private static final Pattern SIGNER =
      Pattern.compile("\\bheader\\.(?:d\\s*=|i\\s*=\\s*\\S*@)\\s*([a-z0-9.-]+)");

  private static final Pattern ESCAPED = Pattern.compile("\\\\.", Pattern.DOTALL);

  private static final Pattern RESULT =
      Pattern.compile("\\s*([a-z0-9-]+)(?:\\s*/\\s*\\d+)?\\s*=\\s*([a-z]+)\\b.*", Pattern.DOTALL);

  /**
   * Reads only the topmost header of a hop in {@code trusted}: anybody can write the ones below.
   * More headers of that hop count where they stand above the first Received header, which no
   * sender can reach.
   *
   * @param trusted authserv-ids, lower case; {@code -} for a hop that names none (Exchange Online)
   */
  public static AuthenticationResults of(MailPart mail, Set<String> trusted) {
    List<String> values = topmost(mail);
    if (values.isEmpty() || !trusted.contains(hop(values.get(0)))) {
      return NOTHING;
    }
    String hop = hop(values.get(0));
    List<String> results = new ArrayList<>();
    for (String value : values) {
      if (hop(value).equals(hop)) {
        results.addAll(List.of(plain(value).split(";")));
      }
    }
    return new AuthenticationResults(
        result(results, "dmarc"),
        result(results, "dkim"),
        result(results, "spf"),
        results.stream()
            .filter(one -> result(List.of(one), "dkim").equals("pass"))
            .flatMap(one -> SIGNER.matcher(one).results())
            .map(signer -> signer.group(1))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static List<String> topmost(MailPart mail) {
    List<String> values = new ArrayList<>();
    boolean received = false;
    for (MailPart.Header header : mail.headers()) {
      received |= header.name().equalsIgnoreCase("Received");
      if (header.name().equalsIgnoreCase("Authentication-Results")) {
        values.add(header.raw());
      }
      if (received && !values.isEmpty()) {
        break;
      }
    }
    return values;
  }

  /** A mail may have several DKIM signatures; one that holds is enough. */
  private static String result(List<String> results, String method) {
    String first = "absent";
    for (String candidate : results) {
      Matcher result = RESULT.matcher(candidate);
      if (result.matches() && result.group(1).equals(method)) {
        String found = result.group(2);
        if (found.equals("pass") && method.equals("dkim")) {
          return found;
        }
        first = first.equals("absent") ? found : first;
      }
    }
    return first;
  }

  private static String hop(String value) {
    String first = plain(value).split(";", 2)[0].strip();
    return first.contains("=") ? "-" : first.split("\\s", 2)[0].replace("\"", "");
  }

  /** Lower case, without comments and quoted text: both may contain anything. */
  private static String plain(String value) {
    StringBuilder kept = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    // A hop quotes the sender's own words: an escaped quote or bracket in them ends nothing.
    String unescaped = ESCAPED.matcher(value.toLowerCase(Locale.ROOT)).replaceAll(" ");
    for (char c : unescaped.toCharArray()) {
      quoted ^= c == '"' && depth == 0;
      depth += c == '(' && !quoted ? 1 : 0;
      kept.append(depth == 0 && !quoted ? c : ' ');
      depth -= c == ')' && !quoted && depth > 0 ? 1 : 0;
    }
    return kept.toString();
  }
}
