package mhss.gateway.console.messages.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import mhss.gateway.access.Role;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;

/** A referral of the samples that came as a fillable PDF and was applied. */
final class PdfReferral {

  private PdfReferral() {}

  static UUID id() {
    return WebWorld.jdbc()
        .sql(
            "select id from message where status = 'applied' and attachments = 1"
                + " order by received_at, stored_at, id")
        .query(UUID.class)
        .list()
        .stream()
        .filter(message -> pdf(message) != null)
        .findFirst()
        .orElseThrow();
  }

  /** Path of the PDF in the mail. */
  static String part() {
    return pdf(id());
  }

  private static String pdf(UUID message) {
    JsonNode content =
        Calls.as(Role.ADVISER).json("/api/v1/messages/" + message + "/content").get("parts");
    for (JsonNode part : content) {
      boolean form = part.get("forms").findValuesAsText("format").contains("pdf-form");
      if (form) {
        return part.get("part").asText();
      }
    }
    return null;
  }
}
