package mhss.gateway.console.outbox.web;

import java.time.Instant;
import java.util.UUID;
import mhss.gateway.responses.OutboxEntry;

/** A mail of the outbox on a page. */
record ShownMail(OutboxEntry entry) {

  public UUID id() {
    return entry.id();
  }

  public String name() {
    return entry.kind().replace('-', ' ');
  }

  public String state() {
    return entry.state();
  }

  public String urn() {
    return entry.urn();
  }

  public String cause() {
    return entry.cause();
  }

  public int attempts() {
    return entry.attempts();
  }

  public Instant queuedAt() {
    return entry.queuedAt();
  }

  public Instant sentAt() {
    return entry.sentAt();
  }

  public String colour() {
    return switch (entry.state()) {
      case "sent" -> "green";
      case "due", "sending" -> "blue";
      case "uncertain" -> "orange";
      case "failed" -> "red";
      case "suppressed" -> "yellow";
      default -> "grey";
    };
  }
}
