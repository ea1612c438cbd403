package mhss.gateway.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.mail.head.MessageIds;

/**
 * A mail that came back (RFC 3464). Anybody can write one: it only says which mail to look at.
 *
 * @param originalMessageId of the mail that came back, without angle brackets; empty when the
 *     report does not say
 * @param status enhanced code (RFC 3463) of the first recipient that failed, such as {@code 5.1.1};
 *     empty when the report gives none
 * @param permanent it will not be tried again; its status may still begin with 4, when a server
 *     gave up after trying for days
 */
public record Bounce(String originalMessageId, String status, boolean permanent) {

  private static final Pattern ACTION =
      Pattern.compile("(?im)^action[ \\t]*:[ \\t]*(failed|delayed)");
  private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final Pattern STATUS_FIELD =
      Pattern.compile("(?im)^status[ \\t]*:[ \\t]*([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final Pattern RETURNED_ID =
      Pattern.compile("(?im)^[> \\t]*(?:original-)?message-id:\\s{0,20}(<[^<>\\r\\n]{1,998}>)");
  private static final int TEXT = 64 << 10;

  /** Empty for anything but a bounce. */
  public static Optional<Bounce> of(MailPart mail) {
    if (Automatic.kind(mail).filter(Automatic.BOUNCE::equals).isEmpty()) {
      return Optional.empty();
    }
    String report = part(mail, "message/delivery-status").map(Bounce::start).orElse("");
    Optional<String> failed = recipient(report, "failed");
    Optional<String> delayed = recipient(report, "delayed");
    String status = status(failed.or(() -> delayed).orElseGet(() -> report + text(mail)));
    boolean permanent =
        failed.isPresent() || delayed.isEmpty() && (status.isEmpty() || status.startsWith("5"));
    return Optional.of(new Bounce(original(mail), status, permanent));
  }

  /** RFC 3464 section 2: one group of fields for each recipient, empty lines between them. */
  private static Optional<String> recipient(String report, String action) {
    for (String group : report.split("\\n\\s*\\n")) {
      Matcher found = ACTION.matcher(group);
      if (found.find() && found.group(1).equalsIgnoreCase(action)) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  private static String status(String text) {
    Matcher status = STATUS_FIELD.matcher(text);
    Matcher anywhere = STATUS.matcher(text);
    return status.find() ? status.group(1) : anywhere.find() ? anywhere.group(1) : "";
  }

  /** The mail of ours that a report is about, without angle brackets; empty when it names none. */
  public static String reportedId(MailPart report) {
    return part(report, "message/disposition-notification")
        .map(Bounce::start)
        .flatMap(Bounce::returnedId)
        .orElseGet(() -> original(report));
  }

  private static String original(MailPart mail) {
    return part(mail, "message/rfc822")
        .flatMap(attached -> attached.parts().stream().findFirst())
        .map(returned -> MailHead.of(returned).messageId())
        .filter(id -> !id.isEmpty())
        .or(() -> part(mail, "text/rfc822-headers").flatMap(part -> returnedId(start(part))))
        .or(() -> mail.header("X-Original-Message-ID").map(MessageIds::own))
        .or(() -> MailHead.of(mail).references().stream().findFirst())
        .or(() -> returnedId(text(mail)))
        .orElse("");
  }

  private static Optional<String> returnedId(String text) {
    Matcher id = RETURNED_ID.matcher(text);
    return id.find() ? Optional.of(MessageIds.own(id.group(1))) : Optional.empty();
  }

  private static Optional<MailPart> part(MailPart mail, String mediaType) {
    return mail.parts().stream().filter(part -> part.mediaType().equals(mediaType)).findFirst();
  }

  private static String text(MailPart mail) {
    List<MailPart> parts = mail.parts();
    return start(parts.isEmpty() ? mail : parts.get(0));
  }

  private static String start(MailPart part) {
    String text = part.text();
    return text.substring(0, Math.min(TEXT, text.length()));
  }
}
