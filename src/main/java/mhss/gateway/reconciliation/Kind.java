package mhss.gateway.reconciliation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which ways mailbox, ledger, store and outbox can differ. */
public enum Kind {
  NOT_IN_LEDGER(
      true,
      "in the mailbox, and not in the ledger",
      "They are taken in now. Find out why they were missed: a restored database, or a mail server"
          + " that published them late"),
  GONE_YET_THERE(
      true,
      "noted as gone before they could be read, and still there",
      "They are taken in now. See in the log of the mail server why it hid them"),
  UNREAD_AND_GONE(
      true,
      "never given by the mail server, and gone from the mailbox now",
      "Nobody but the people of the mailbox knows what they were: ask who moved or deleted them"),
  NOT_READABLE(
      true,
      "in the mailbox, and not given by the mail server",
      "Read them with a mail program; 'gateway mailbox try-again' has them tried again"),
  WAITS_IN_LEDGER(
      true,
      "known, and not taken in for too long",
      "'gateway mailboxes' and the log say what fails"),
  LEDGER_WITHOUT_MESSAGE(
      true,
      "noted as stored, and not in the store",
      "The store has lost them: the mailbox may still have them; see docs/runbook.md"),
  MESSAGE_WITHOUT_LEDGER(
      true,
      "in the store, and in no ledger",
      "The ledger has lost their place; see docs/runbook.md"),
  MESSAGE_WITHOUT_OUTCOME(
      true,
      "stored, and without an outcome for too long",
      "See with 'gateway routes' whether the route process runs, and with 'gateway trace' where"
          + " each stands"),
  MESSAGE_WITHOUT_CONTENT(
      true,
      "stored, and without their bytes",
      "The store has lost them: the mailbox may still have them; see docs/runbook.md"),
  SENT_WITHOUT_COPY(
      true,
      "sent, and without a copy of what was sent",
      "The proof of what was sent is lost; see docs/runbook.md"),
  NOT_LEFT(
      true,
      "due in the outbox, and not sent for too long",
      "See with 'gateway routes' whether the route send runs, and with 'gateway mailbox test'"
          + " whether the server takes mail"),
  FOLDER_GONE(
      true,
      "watched folders that are gone, or may not be read any more",
      "Create them, give the login its rights back, or correct folders in the route"),
  GONE_FROM_MAILBOX(
      false, "in the ledger, and gone from the mailbox: people moved or deleted them", ""),
  BEFORE_GATEWAY(false, "in the mailbox since before the gateway, and left to people", ""),
  RENUMBERED(
      false,
      "folders that the server numbers anew: not compared this time",
      "Compare again in a few minutes");

  private final boolean alarm;
  private final String words;
  private final String advice;

  Kind(boolean alarm, String words, String advice) {
    this.alarm = alarm;
    this.words = words;
    this.advice = advice;
  }

  static Optional<Kind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** As it stands in the store. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** False: good to know, and in order. */
  public boolean alarm() {
    return alarm;
  }

  /** What such mails are. */
  public String words() {
    return words;
  }

  /** The next step; empty when nothing is to be done. */
  public String advice() {
    return advice;
  }
}
