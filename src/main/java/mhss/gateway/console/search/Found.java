package mhss.gateway.console.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import mhss.gateway.operations.Hit;

/** A hit, and where its page is. */
public record Found(Hit hit) {

  public String url() {
    String id = URLEncoder.encode(hit.id(), StandardCharsets.UTF_8);
    return switch (hit.kind()) {
      case "case" -> "/cases/" + id;
      case "outbox" -> "/outbox/" + id;
      case "return" -> "/returns/" + id;
      case "review" -> "/review/" + id;
      case "correspondent" -> "/messages?with=" + id;
      case "urn" -> "/messages?urn=" + id;
      default -> "/messages/" + id;
    };
  }

  /** Of an id its first 8 characters; a URN is told whole. */
  public String shortId() {
    return hit.kind().equals("urn") || hit.id().length() < 8 ? hit.id() : hit.id().substring(0, 8);
  }

  public String words() {
    return switch (hit.kind()) {
      case "case" -> "Case";
      case "outbox" -> "Mail of ours";
      case "return" -> "Return";
      case "review" -> "Review";
      case "correspondent" -> "All mail of this address";
      case "urn" -> "Mail that speaks of this URN";
      default -> "Message";
    };
  }
}
