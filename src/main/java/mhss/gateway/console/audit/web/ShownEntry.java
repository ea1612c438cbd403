package mhss.gateway.console.audit.web;

import java.time.Instant;
import java.util.UUID;
import mhss.gateway.history.Entry;
import mhss.gateway.operations.Sentences;

/**
 * An entry as a row of a page.
 *
 * @param actor null for the gateway itself
 */
public record ShownEntry(
    long seq,
    Instant at,
    String words,
    String step,
    String actor,
    String urn,
    UUID caseFile,
    UUID message,
    String hash) {

  static ShownEntry of(Entry entry) {
    var step = entry.step();
    return new ShownEntry(
        entry.seq(),
        entry.at(),
        Sentences.of(step.by(mhss.gateway.history.Step.GATEWAY)),
        step.step() + ": " + step.outcome(),
        step.actor().equals(mhss.gateway.history.Step.GATEWAY) ? null : step.actor(),
        step.urn(),
        step.caseFile(),
        step.message(),
        entry.hash());
  }

  /** The first characters: enough to tell two messages apart. */
  public String shortMessage() {
    return message == null ? "" : message.toString().substring(0, 8);
  }

  public String shortCase() {
    return caseFile == null ? "" : urn == null ? caseFile.toString().substring(0, 8) : urn;
  }
}
