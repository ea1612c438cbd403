package mhss.gateway.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the body of a multipart at its boundary lines (RFC 2046 section 5.1). */
final class Boundaries {

  /** RFC 2046 allows 70 characters; some write more. */
  private static final int LENGTH = 200;

  private final Bytes body;
  private final Budget budget;
  private final Set<String> defects;
  private byte[] delimiter;

  Boundaries(Bytes body, Budget budget, Set<String> defects) {
    this.body = body;
    this.budget = budget;
    this.defects = defects;
  }

  /** The parts with their headers, exactly: without the line break before the next boundary. */
  List<Bytes> parts(String boundary) {
    List<Bytes> parts = List.of();
    if (!boundary.isEmpty()) {
      delimiter = ("--" + boundary).getBytes(ISO_8859_1);
      parts = cut();
    }
    if (parts.isEmpty() && guessed()) {
      defects.add(boundary.isEmpty() ? "no boundary given, guessed" : "wrong boundary, guessed");
      parts = cut();
    }
    return parts;
  }

  private List<Bytes> cut() {
    List<Bytes> parts = new ArrayList<>();
    int start = -1;
    int afterEnd = -1;
    for (int at = body.from(); at < body.to(); ) {
      int next = body.nextLine(at);
      if (body.startsWith(at, delimiter)) {
        boolean end = closes(at, next);
        if (end || opens(at, next)) {
          keep(parts, start, at);
          start = end ? -1 : next;
          afterEnd = end ? next : -1;
        }
      }
      at = next;
    }
    if (start >= 0) {
      defects.add("no end boundary");
      add(parts, body.slice(start, body.to()));
    }
    if (afterEnd >= 0 && !body.blank(afterEnd, body.to())) {
      defects.add("text behind the end boundary, left out");
    }
    return parts;
  }

  private void keep(List<Bytes> parts, int start, int boundaryLine) {
    if (start >= 0) {
      add(parts, body.slice(start, Math.max(start, beforeLineBreak(start, boundaryLine))));
    } else if (!parts.isEmpty()) {
      defects.add("parts behind the end boundary");
    }
  }

  private void add(List<Bytes> parts, Bytes part) {
    parts.add(part);
    budget.found(parts.size());
  }

  private int beforeLineBreak(int start, int boundaryLine) {
    int end = boundaryLine;
    if (end > start && body.array()[end - 1] == body.lineEnd()) {
      end--;
      if (end > start && body.lineEnd() == '\n' && body.array()[end - 1] == '\r') {
        end--;
      }
    }
    return end;
  }

  private boolean opens(int at, int next) {
    return body.blank(at + delimiter.length, next);
  }

  private boolean closes(int at, int next) {
    int rest = at + delimiter.length;
    return body.startsWith(rest, new byte[] {'-', '-'}) && body.blank(rest + 2, next);
  }

  /** The first line of the kind {@code --something} that is followed by a header. */
  private boolean guessed() {
    for (int at = body.from(); at < body.to(); ) {
      int next = body.nextLine(at);
      int end = body.textEnd(at, next);
      if (end - at > 2 && end - at < LENGTH && body.startsWith(at, new byte[] {'-', '-'})) {
        String line = body.latin(at, end).stripTrailing();
        boolean header =
            body.latin(next, Math.min(body.to(), next + 12)).matches("(?i)content-\\w.*");
        if (header && line.indexOf(' ') < 0) {
          delimiter = line.getBytes(ISO_8859_1);
          return true;
        }
      }
      at = next;
    }
    return false;
  }
}
