package mhss.gateway.audit;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.casework.StoredMail;

/** What may be known about a mail without opening it. */
final class MailLine {

  private MailLine() {}

  /**
   * @param content folder in the bundle, or why there is none; null: content was not asked for
   */
  static Map<String, Object> of(StoredMail mail, String content) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", mail.id().toString());
    line.put("direction", mail.direction());
    line.put("desk", mail.desk());
    line.put("mailbox", mail.mailbox());
    line.put("receivedAt", mail.receivedAt().toString());
    line.put("size", mail.size());
    line.put("sha256", mail.sha256() == null ? null : HexFormat.of().formatHex(mail.sha256()));
    line.put("status", mail.status());
    line.put("kind", mail.kind());
    line.put("case", mail.caseFile() == null ? null : mail.caseFile().toString());
    line.put("content", content);
    return line;
  }
}
