package mhss.gateway.console.messages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mhss.gateway.operations.ListedMessage;

/** What can have become of a message, for people: mail in by its status, mail out by its row. */
public enum Outcomes {
  ANY("", "Any", "", List.of(), null),
  PARKED("parked", "Needs a person", "red", List.of("parked"), null),
  HELD("held", "Waits for a key", "orange", List.of("held"), null),
  STORED("stored", "Being processed", "blue", List.of("stored"), null),
  APPLIED("applied", "Applied", "green", List.of("applied"), null),
  DUPLICATE("duplicate", "Duplicate", "grey", List.of("duplicate"), null),
  NOT_OURS("not-ours", "Not ours", "grey", List.of("not-ours"), null),
  DISCARDED("discarded", "Discarded", "grey", List.of("discarded"), null),
  WITHHELD("withheld", "Must not be held", "purple", List.of("withheld"), null),
  SENT("sent", "Sent", "turquoise", List.of("out"), "sent"),
  DUE("due", "To be sent", "light-blue", List.of("out"), "due"),
  SENDING("sending", "Being sent", "blue", List.of("out"), "sending"),
  UNCERTAIN("uncertain", "Uncertain", "red", List.of("out"), "uncertain"),
  FAILED("failed", "Not sent", "red", List.of("out"), "failed"),
  SUPPRESSED("suppressed", "Kept here", "orange", List.of("out"), "suppressed"),
  CANCELLED("cancelled", "Cancelled", "grey", List.of("out"), "cancelled");

  private final String id;
  private final String words;
  private final String colour;
  private final List<String> statuses;
  private final String sending;

  Outcomes(String id, String words, String colour, List<String> statuses, String sending) {
    this.id = id;
    this.words = words;
    this.colour = colour;
    this.statuses = statuses;
    this.sending = sending;
  }

  /** As in a URL. */
  public static Optional<Outcomes> of(String id) {
    return Arrays.stream(values()).filter(outcome -> outcome.id.equals(id)).findFirst();
  }

  /** What became of that one; a mail out without a row was only stored. */
  public static Outcomes of(ListedMessage message) {
    return of(message.direction().equals("in") ? message.status() : message.sending()).orElse(ANY);
  }

  public String id() {
    return id;
  }

  public String words() {
    return words;
  }

  /** Of its tag. */
  public String colour() {
    return colour;
  }

  List<String> statuses() {
    return statuses;
  }

  String sending() {
    return sending;
  }
}
