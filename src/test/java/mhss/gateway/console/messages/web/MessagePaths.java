package mhss.gateway.console.messages.web;

import java.util.Map;
import java.util.UUID;
import mhss.gateway.console.web.SamplePaths;

/** Pages of a referral that came as PDF. */
class MessagePaths implements SamplePaths {

  @Override
  public Map<String, String> paths() {
    UUID message = PdfReferral.id();
    return Map.of(
        "/messages/{id}/content", "/messages/" + message + "/content",
        "/messages/{id}/parts/{path}", "/messages/" + message + "/parts/" + PdfReferral.part());
  }
}
