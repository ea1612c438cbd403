package mhss.gateway.mail.compose;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mhss.gateway.mail.Automatic;
import mhss.gateway.mail.HeaderRefused;
import mhss.gateway.mail.OutgoingHead;
import mhss.gateway.mail.OutgoingHead.AutoSubmitted;

/** Headers as they are written: encoded where needed, folded (RFC 5322 section 2.2.3). */
public final class HeaderLines {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH)
          .withZone(ZoneId.of("Europe/London"));
  private static final int LINE = 76;
  private static final Pattern WORD = Pattern.compile(" *[^ ]+");

  private record Line(String name, String value) {}

  private final List<Line> lines = new ArrayList<>();

  public static HeaderLines of(OutgoingHead head) {
    HeaderLines headers = new HeaderLines();
    headers.add("Date", DATE.format(head.date()));
    headers.add("From", head.from());
    headers.add("To", String.join(", ", head.to()));
    headers.addUnlessEmpty("Cc", String.join(", ", head.cc()));
    headers.addUnlessEmpty("Subject", EncodedText.of(head.subject()));
    headers.add("Message-ID", "<" + head.messageId() + ">");
    headers.addUnlessEmpty("In-Reply-To", bracketed(head.inReplyTo().stream().toList()));
    headers.addUnlessEmpty("References", bracketed(head.references()));
    boolean person = head.autoSubmitted() == AutoSubmitted.NO;
    headers.addUnlessEmpty("Auto-Submitted", person ? "" : head.autoSubmitted().value());
    // Exchange answers automatically to whatever does not carry this (MS-OXCMAIL). That a letter
    // did not arrive has to be known, that an answer did not need not.
    boolean answer = head.autoSubmitted() == AutoSubmitted.AUTO_REPLIED;
    headers.add("X-Auto-Response-Suppress", answer ? "All" : "OOF, AutoReply");
    headers.add(Automatic.GATEWAY_HEADER, head.gateway());
    return headers;
  }

  /**
   * @throws HeaderRefused for a value that is not of printable ASCII
   */
  public HeaderLines add(String name, String value) {
    if (value.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new HeaderRefused(name, "has a line break or control character in it");
    }
    lines.add(new Line(name, value));
    return this;
  }

  /** Every header once more, as the value of a header called {@code name}. */
  public void copyInto(HeaderLines others, String name) {
    lines.forEach(line -> others.add(name, line.name + ": " + line.value));
  }

  String write() {
    return lines.stream().map(HeaderLines::folded).collect(Collectors.joining());
  }

  private void addUnlessEmpty(String name, String value) {
    if (!value.isEmpty()) {
      add(name, value);
    }
  }

  private static String bracketed(List<String> ids) {
    return ids.stream().map(id -> "<" + id + ">").collect(Collectors.joining(" "));
  }

  private static String folded(Line line) {
    StringBuilder folded = new StringBuilder(line.name).append(':');
    int length = folded.length();
    boolean first = true;
    Matcher word = WORD.matcher(" " + line.value);
    while (word.find()) {
      String text = word.group();
      if (!first && length + text.length() > LINE) {
        folded.append("\r\n");
        length = 0;
      }
      folded.append(text);
      length += text.length();
      first = false;
    }
    return folded.append("\r\n").toString();
  }
}
