package mhss.gateway.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.casework.Cases.AppliedEvent;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.history.Entry;
import mhss.gateway.operations.Trace.TracedCase;
import mhss.gateway.responses.OutboxEntry;

/**
 * Everything about one message but its content.
 *
 * @param line as in the list
 * @param work how far it came
 * @param places in mailboxes where it was found
 * @param entries of the history, oldest first
 * @param readers those of them that say who read it
 * @param changes what it did to its case
 * @param signers partners of today by the fingerprints of valid signatures
 * @param sent mails that answer it; of a mail that leaves, its own row
 */
public record MessageStory(
    StoredMail mail,
    ListedMessage line,
    Work work,
    List<Place> places,
    List<Entry> entries,
    List<Entry> readers,
    List<AppliedEvent> changes,
    List<OutboxEntry> sent,
    List<TracedCase> cases,
    Map<String, String> signers) {

  /**
   * @param advice cause and next step in plain words; null when nothing is wrong
   * @param needsKeys OpenPGP key ids, any of which would open it
   * @param maySend false: it was replayed without being asked to send
   * @param nextTryAt after a failure that may pass
   */
  public record Work(
      Instant storedAt,
      int attempts,
      int replays,
      boolean maySend,
      String cause,
      String advice,
      List<String> needsKeys,
      Optional<Instant> nextTryAt) {}

  /**
   * @param outcome of the ledger: {@code stored}, {@code copy} …
   */
  public record Place(
      String mailbox, String folder, long uidValidity, long uid, String outcome, Instant notedAt) {}
}
