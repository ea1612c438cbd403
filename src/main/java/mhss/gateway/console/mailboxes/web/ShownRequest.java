package mhss.gateway.console.mailboxes.web;

import java.time.Instant;
import java.time.LocalDate;
import mhss.gateway.mail.Backfill.Request;
import mhss.gateway.mail.Backfill.State;

/** A request for older mails, on a page. */
record ShownRequest(Request request) {

  public long id() {
    return request.id();
  }

  public LocalDate since() {
    return request.since();
  }

  public String words() {
    return switch (request.state()) {
      case ASKED -> "being counted";
      case PREVIEWED -> "counted, nothing is read";
      case APPROVED -> "being read";
      case DONE -> "read";
      case WITHDRAWN -> "not wanted";
    };
  }

  public Integer mails() {
    return request.mails().orElse(null);
  }

  public Instant first() {
    return request.first().orElse(null);
  }

  /** It can still be decided about. */
  public boolean open() {
    return request.state() == State.ASKED || counted();
  }

  /** The gateway is at it. */
  boolean pending() {
    return request.state() == State.ASKED || request.state() == State.APPROVED;
  }

  public boolean counted() {
    return request.state() == State.PREVIEWED;
  }
}
