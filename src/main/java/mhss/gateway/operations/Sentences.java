package mhss.gateway.operations;

import java.util.Map;
import mhss.gateway.history.Step;

/** Steps of the history in plain words. */
public final class Sentences {

  /** Known pairs of step and outcome; a step alone stands for every other outcome of it. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("received stored", "It came in and was stored"),
          Map.entry("received copy", "The same mail came in again; it is the one already stored"),
          Map.entry("withheld", "It must not be held (%s): what was stored of it is destroyed"),
          Map.entry("opened open", "It was opened"),
          Map.entry("opened closed", "Not all of it could be opened"),
          Map.entry("recognised", "It was recognised as %s"),
          Map.entry("read complete", "The form was read; every required field is there"),
          Map.entry("read incomplete", "The form was read; required fields are missing"),
          Map.entry("settled applied", "It was applied to the case"),
          Map.entry("settled duplicate", "It is a duplicate; nothing was changed"),
          Map.entry("settled not-ours", "It was left for the people who share the mailbox"),
          Map.entry("settled parked", "It was parked: it needs a person"),
          Map.entry("settled held", "It waits for a key"),
          Map.entry("settled withheld", "It must not be held; nothing of it is kept"),
          Map.entry("replayed may-send", "A replay was asked for, which may send"),
          Map.entry("replayed", "A replay was asked for, which sends nothing"),
          Map.entry("released", "The key arrived; it is processed again"),
          Map.entry("assigned", "It was assigned %s"),
          Map.entry("discarded", "A person took it off the list"),
          Map.entry("content-read", "Its content was read"),
          Map.entry("not-acknowledged", "No acknowledgement was sent (%s)"),
          Map.entry("queued", "An answer was put into the outbox (%s)"),
          Map.entry("sent", "The answer was sent (%s)"),
          Map.entry("send-failed", "The answer could not be sent (%s)"),
          Map.entry("send-settled", "A person decided about the answer: %s"),
          Map.entry("route-deployed", "A route file was deployed"),
          Map.entry("route-refused", "A route file was refused"),
          Map.entry("route-removed", "A route file was deleted and its route removed"),
          Map.entry("key-imported", "A key was imported (%s)"),
          Map.entry("key-generated", "A key was generated (%s)"),
          Map.entry("backfill-approved", "Reading older mails was approved"));

  private Sentences() {}

  /** One sentence without a full stop; a person is named when it was not the gateway. */
  public static String of(Step step) {
    String words = WORDS.get(step.step() + " " + step.outcome());
    if (words == null) {
      words = WORDS.getOrDefault(step.step(), step.step() + ": %s").formatted(step.outcome());
    }
    StringBuilder sentence = new StringBuilder(words);
    if (step.rule() != null) {
      sentence.append(" by rule ").append(step.rule());
    }
    if (!step.actor().equals(Step.GATEWAY)) {
      sentence.append(", by ").append(step.actor());
    }
    return sentence.toString();
  }
}
