package mhss.gateway.intake;

import java.util.List;
import java.util.UUID;

/** What becomes of a message: exactly one of these. */
public sealed interface Outcome {

  /** As it stands in the status of the message. */
  String status();

  record Applied(UUID caseFile, UUID caseKey, String urn, String state) implements Outcome {
    @Override
    public String status() {
      return "applied";
    }
  }

  record Duplicate(UUID caseFile, String urn) implements Outcome {
    @Override
    public String status() {
      return "duplicate";
    }
  }

  /**
   * Left for the people who share the mailbox.
   *
   * @param because a code: {@code auto-reply}, {@code no-form} …
   */
  record NotOurs(String because) implements Outcome {
    @Override
    public String status() {
      return "not-ours";
    }
  }

  /**
   * Needs a person.
   *
   * @param cause a code
   * @param advice cause and next step in plain words; never content
   * @param caseFile the case it speaks of; null when there is none, or none is known
   * @param urn of that case, or of one that is not there; null when none is known
   */
  record Parked(String cause, String advice, UUID caseFile, String urn) implements Outcome {

    Parked(String cause, String advice) {
      this(cause, advice, null, null);
    }

    Parked advising(String otherwise) {
      return new Parked(cause, otherwise, caseFile, urn);
    }

    Parked of(UUID caseFile, String urn) {
      return new Parked(cause, advice, caseFile, urn);
    }

    @Override
    public String status() {
      return "parked";
    }
  }

  /** Waits for a key. */
  record Held(List<String> keyIds, String advice) implements Outcome {
    @Override
    public String status() {
      return "held";
    }
  }

  /**
   * Must not be held on any electronic system: what was stored of it is destroyed.
   *
   * @param reason a code, all that is kept
   */
  record Withheld(String reason) implements Outcome {
    @Override
    public String status() {
      return "withheld";
    }
  }
}
