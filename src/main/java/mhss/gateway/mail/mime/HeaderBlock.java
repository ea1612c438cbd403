package mhss.gateway.mail.mime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mhss.gateway.mail.MailPart.Header;
import mhss.gateway.mail.text.DecodedText;
import mhss.gateway.mail.text.EncodedWords;

/** The headers of a part, and where its body begins. */
final class HeaderBlock {

  private enum Kind {
    EMPTY,
    FOLDED,
    HEADER,
    JUNK
  }

  /** RFC 5322 section 3.6: at most one of each. */
  private static final Set<String> ONCE =
      Set.of(
          "from",
          "sender",
          "reply-to",
          "to",
          "cc",
          "message-id",
          "in-reply-to",
          "references",
          "subject",
          "date",
          "content-type",
          "content-transfer-encoding",
          "content-disposition");

  private static final int NAME_LENGTH = 256;

  private final Bytes entity;
  private final Budget budget;
  private final Set<String> defects;
  private final List<Header> headers = new ArrayList<>();
  private int at;

  private HeaderBlock(Bytes entity, Budget budget, Set<String> defects) {
    this.entity = entity;
    this.budget = budget;
    this.defects = defects;
    this.at = entity.from();
  }

  static HeaderBlock read(Bytes entity, Budget budget, Set<String> defects) {
    HeaderBlock block = new HeaderBlock(entity, budget, defects);
    block.read();
    block.noteDuplicates();
    return block;
  }

  List<Header> headers() {
    return headers;
  }

  Bytes body() {
    return entity.slice(at, entity.to());
  }

  /** The value as it was written, unfolded; empty when there is no such header. */
  String raw(String name) {
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        return header.raw();
      }
    }
    return "";
  }

  private void read() {
    while (at < entity.to()) {
      int next = entity.nextLine(at);
      Kind kind = kind(at);
      if (kind == Kind.EMPTY) {
        at = next;
        return;
      }
      if (kind == Kind.HEADER) {
        at = header(next);
      } else if (bodyBegins(kind, next)) {
        return;
      } else {
        at = next;
      }
    }
  }

  /** A line that is no header: is it junk between headers, or does the body begin unannounced? */
  private boolean bodyBegins(Kind kind, int next) {
    if (kind == Kind.FOLDED && entity.blank(at, next) && kind(next) != Kind.HEADER) {
      defects.add("blanks in the empty line below the headers");
      at = next;
      return true;
    }
    boolean boundary = entity.startsWith(at, new byte[] {'-', '-'});
    Kind after = kind(next);
    if (!boundary && (after == Kind.HEADER || after == Kind.EMPTY && !headers.isEmpty())) {
      defects.add("junk line among the headers, skipped");
      return false;
    }
    defects.add("no empty line below the headers");
    return true;
  }

  private Kind kind(int lineStart) {
    if (lineStart >= entity.to()) {
      return Kind.EMPTY;
    }
    byte first = entity.array()[lineStart];
    if (first == ' ' || first == '\t') {
      return Kind.FOLDED;
    }
    if (first == '\r' || first == '\n') {
      int next = entity.nextLine(lineStart);
      return entity.textEnd(lineStart, next) == lineStart ? Kind.EMPTY : Kind.JUNK;
    }
    return nameEnd(lineStart) > lineStart ? Kind.HEADER : Kind.JUNK;
  }

  /** Where the name ends (blanks before the colon left out); the line's start when it has none. */
  private int nameEnd(int lineStart) {
    int i = lineStart;
    int limit = Math.min(entity.to(), lineStart + NAME_LENGTH);
    while (i < limit && entity.array()[i] > ' ' && entity.array()[i] != ':') {
      i++;
    }
    return colon(i) < 0 ? lineStart : i;
  }

  private int colon(int nameEnd) {
    int i = nameEnd;
    while (i < entity.to() && (entity.array()[i] == ' ' || entity.array()[i] == '\t')) {
      i++;
    }
    return i < entity.to() && entity.array()[i] == ':' ? i : -1;
  }

  /** Takes the header at the current line with its folded lines; answers where the next begins. */
  private int header(int firstNext) {
    int nameEnd = nameEnd(at);
    int valueStart = colon(nameEnd) + 1;
    int next = firstNext;
    while (next < entity.to() && continues(next)) {
      next = entity.nextLine(next);
      budget.header(next - valueStart);
    }
    budget.header(next - valueStart);
    budget.headers(headers.size() + 1);
    String raw = characters(entity.slice(valueStart, next));
    headers.add(
        new Header(entity.latin(at, nameEnd), visible(EncodedWords.decode(raw)).strip(), raw));
    return next;
  }

  private boolean continues(int line) {
    if (kind(line) != Kind.FOLDED) {
      return false;
    }
    int next = entity.nextLine(line);
    return !entity.blank(line, next) || kind(next) == Kind.FOLDED || kind(next) == Kind.HEADER;
  }

  private String characters(Bytes value) {
    byte[] bytes = value.copy();
    boolean escapes = false;
    boolean eightBit = false;
    for (byte b : bytes) {
      escapes |= b == 0x1B;
      eightBit |= b < 0;
    }
    if (eightBit) {
      defects.add("8-bit characters in a header");
    }
    String text = DecodedText.of(bytes, escapes ? "iso-2022-jp" : "", false).text();
    if (text.indexOf('\0') >= 0) {
      defects.add("NUL in a header");
    }
    return visible(unfolded(text)).strip();
  }

  private static String unfolded(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineBreak = c == '\r' || c == '\n';
      if (!lineBreak) {
        line.append(c);
      } else if (i + 1 < text.length() && " \t\r\n".indexOf(text.charAt(i + 1)) < 0) {
        line.append(' ');
      }
    }
    return line.toString();
  }

  /** No decoded value may carry a line break or another control character onwards. */
  private static String visible(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return clean.toString();
  }

  private void noteDuplicates() {
    Set<String> seen = new HashSet<>();
    for (Header header : headers) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (ONCE.contains(name) && !seen.add(name)) {
        defects.add("header " + name + " more than once, first one used");
      }
    }
  }
}
