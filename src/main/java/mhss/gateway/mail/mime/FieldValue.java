package mhss.gateway.mail.mime;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A structured header value: {@code value; name=parameter; …} (RFC 2045), read leniently and in
 * time linear to its length.
 */
final class FieldValue {

  private static final Pattern NEXT_NAME = Pattern.compile("\\s[\\w*-]{2,30}=");
  private static final Pattern QUOTE_ENDS =
      Pattern.compile("\\s*+(?:\\([^)]{0,100}+\\)\\s*+)?(?:;|$)|\\s++[\\w*-]{2,30}+\\s{0,3}=");
  private static final int VALUE_LENGTH = 300;

  private final String raw;
  private final Map<String, String> written = new LinkedHashMap<>();
  private int at;
  private boolean noMoreClosingQuotes;

  private FieldValue(String raw) {
    this.raw = raw;
    this.at = firstSemicolon(raw);
  }

  /** Lower case, without comments and quotes. */
  static String value(String raw) {
    String value = raw.substring(0, Math.min(VALUE_LENGTH, firstSemicolon(raw)));
    return withoutComments(value).toLowerCase(Locale.ROOT).replaceAll("^[\\s\"']+|[\\s\"']+$", "");
  }

  /** Names lower case, values decoded (RFC 2231, RFC 2047); the first of a name wins. */
  static Map<String, String> parameters(String raw) {
    FieldValue value = new FieldValue(raw);
    value.read();
    return ExtendedParameters.join(value.written);
  }

  private void read() {
    for (int equals = raw.indexOf('=', at); equals >= 0; equals = raw.indexOf('=', at)) {
      String name = name(equals);
      int start = equals + 1;
      while (start < raw.length() && Character.isWhitespace(raw.charAt(start))) {
        start++;
      }
      boolean quoted = start < raw.length() && raw.charAt(start) == '"';
      int end = quoted ? closingQuote(start) : plainEnd(start);
      String text = quoted ? unescaped(raw.substring(start + 1, end)) : plain(name, start, end);
      written.putIfAbsent(name, text);
      at = Math.min(raw.length(), quoted ? end + 1 : end);
    }
  }

  private String name(int equals) {
    int end = equals;
    while (end > at && Character.isWhitespace(raw.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > at && "; \t\"".indexOf(raw.charAt(start - 1)) < 0) {
      start--;
    }
    return raw.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** Quotes inside a name are not always escaped, and the last one is sometimes forgotten. */
  private int closingQuote(int start) {
    Matcher ends = QUOTE_ENDS.matcher(raw);
    for (int i = start + 1; i < raw.length() && !noMoreClosingQuotes; i++) {
      char c = raw.charAt(i);
      if (c == '\\' && i + 1 < raw.length() && escapes(raw.charAt(i + 1))) {
        i++;
      } else if (c == '"' && ends.region(i + 1, raw.length()).lookingAt()) {
        return i;
      }
    }
    noMoreClosingQuotes = true;
    int semicolon = raw.indexOf(';', start);
    return semicolon > 0 ? semicolon : raw.length();
  }

  private int plainEnd(int start) {
    int semicolon = raw.indexOf(';', start);
    int end = semicolon < 0 ? raw.length() : semicolon;
    Matcher next = NEXT_NAME.matcher(raw).region(start, end);
    return next.find() ? next.start() : end;
  }

  private String plain(String name, int start, int end) {
    String text = raw.substring(start, end).strip();
    return name.contains("name") ? text : withoutComments(text);
  }

  /** A backslash before anything else is one: {@code "C:\form.pdf"}. */
  private static boolean escapes(char next) {
    return next == '"' || next == '\\';
  }

  private static String unescaped(String text) {
    return text.replaceAll("\\\\([\"\\\\])", "$1");
  }

  private static int firstSemicolon(String raw) {
    int depth = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      if (c == ';' && depth == 0) {
        return i;
      }
    }
    int plain = raw.indexOf(';');
    return plain < 0 ? raw.length() : plain;
  }

  private static String withoutComments(String text) {
    StringBuilder kept = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : 0;
      kept.append(depth == 0 ? c : ' ');
      depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return kept.toString().strip();
  }
}
