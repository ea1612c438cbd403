package mhss.gateway.console.messages;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.mail.MailHead;
import mhss.gateway.mail.MailPart;
import mhss.gateway.mail.MailTooComplex;
import mhss.gateway.mail.MimeLimits;
import mhss.gateway.mail.MimeReader;
import mhss.gateway.operations.ContentAccess.Content;

/** A mail as a person at a terminal can read it: its head, its texts, and what else is attached. */
final class MailText {

  private MailText() {}

  static Map<String, Object> of(Content content) {
    Map<String, Object> text = new LinkedHashMap<>();
    try {
      MailPart mail = new MimeReader(MimeLimits.DEFAULT).read(content.raw());
      MailHead head = MailHead.of(mail);
      text.put("from", plain(String.join(", ", head.from())));
      text.put("to", plain(String.join(", ", head.to())));
      text.put("subject", plain(head.subject()));
      text.put("date", head.date().map(Object::toString).orElse("-"));
      add(mail, text);
    } catch (MailTooComplex e) {
      text.put("raw", plain(new String(content.raw(), StandardCharsets.ISO_8859_1)));
    }
    return text;
  }

  private static void add(MailPart part, Map<String, Object> text) {
    if (part.parts().isEmpty()) {
      String name = "part " + part.path() + " (" + part.mediaType() + ")";
      boolean readable = part.mediaType().startsWith("text/");
      text.put(
          name,
          readable
              ? "\n" + plain(part.text())
              : part.content().length + " bytes " + plain(part.fileName()));
    }
    part.parts().forEach(child -> add(child, text));
  }

  /** Nothing a sender wrote may steer the terminal. */
  private static String plain(String untrusted) {
    return untrusted.replaceAll("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\\n\\t]]", "");
  }
}
