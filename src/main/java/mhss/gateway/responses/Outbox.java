package mhss.gateway.responses;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Letters to be sent, each once. Every method that writes takes part in the surrounding
 * transaction.
 */
public class Outbox {

  private final OutboxRows rows;
  private final ReferralReplies replies;
  private final Settling settling;
  private final Evidence evidence;
  private final Letters letters;
  private final boolean acknowledgeReferrals;

  Outbox(
      OutboxRows rows,
      ReferralReplies replies,
      Settled settled,
      Letters letters,
      boolean acknowledgeReferrals) {
    this.acknowledgeReferrals = acknowledgeReferrals;
    this.letters = letters;
    this.rows = rows;
    this.replies = replies;
    this.settling = settled.settling();
    this.evidence = settled.evidence();
  }

  /** How the end of a mail is known that the server said nothing about. */
  record Settled(Settling settling, Evidence evidence) {}

  /**
   * Puts the acknowledgement of a referral into the outbox: exact bytes, deterministic Message-ID.
   * A second call for the same case and mail changes nothing and gives the same row. Where it
   * cannot be made (no key, bad template) the row is {@code failed} and says what to do.
   *
   * @return id of the outbox row, or empty when acknowledgements are off
   */
  public Optional<UUID> acknowledge(Acknowledgement acknowledgement) {
    return acknowledgeReferrals
        ? Optional.of(replies.acknowledge(acknowledgement))
        : Optional.empty();
  }

  /**
   * @param to the address of the partner who sent the referral
   * @param inReplyTo Message-ID of the referral, without brackets; may be empty
   * @param missing keys of the fields that were not given
   */
  public record Acknowledgement(
      UUID message,
      String mailbox,
      String desk,
      UUID caseFile,
      UUID caseKey,
      String urn,
      String to,
      String inReplyTo,
      List<String> missing) {}

  /** Whether a mail of ours has this Message-ID, with or without angle brackets. */
  public boolean knows(String headerId) {
    return settling.knows(headerId);
  }

  /** The mail of ours with this Message-ID, with or without angle brackets. */
  public Optional<OutboxEntry> byMessageId(String headerId) {
    return settling.ours(headerId);
  }

  /**
   * A copy of our own mail stands in a mailbox: so it was sent.
   *
   * @return false when no mail of ours has this Message-ID
   */
  public boolean resolveSeen(String headerId) {
    return evidence.left(headerId, "copy-seen");
  }

  /**
   * Somebody answers it: so it has arrived.
   *
   * @return false when no mail of ours has this Message-ID
   */
  public boolean answered(String headerId) {
    return evidence.left(headerId, "answered");
  }

  /**
   * A mail server or program reports on it, be it that it is late: so our server had it.
   *
   * @return false when no mail of ours has this Message-ID
   */
  public boolean reported(String headerId) {
    return evidence.left(headerId, "reported");
  }

  /**
   * The mail came back for good.
   *
   * @param status enhanced code (RFC 3463); may be empty
   * @return false when no mail of ours has this Message-ID
   */
  public boolean bounced(String headerId, String status) {
    return evidence.bounced(headerId, status);
  }

  /**
   * A person decides about a mail that is uncertain, failed, suppressed or not wanted any more.
   *
   * @throws NotToSettle when its state does not allow that choice
   */
  public void settle(UUID id, Choice choice, String actor, String reason) {
    OutboxEntry row = settling.settle(id, choice, actor, reason);
    if (choice == Choice.RESEND && row.message() == null && !letters.again(row)) {
      replies.again(row);
    }
  }

  public Optional<OutboxEntry> byId(UUID id) {
    return rows.where("o.id = :value", id).stream().findFirst();
  }

  public List<OutboxEntry> byState(String state) {
    return rows.where("o.state = :value", state);
  }

  /**
   * Newest first.
   *
   * @param below the last row of the page before
   */
  public List<OutboxEntry> newest(String state, Optional<UUID> below, int most) {
    return rows.newest(state, below, most);
  }

  /**
   * @throws NoSuchMail
   */
  public OutboxEntry existing(UUID id) {
    return byId(id).orElseThrow(() -> new NoSuchMail(id));
  }

  public List<OutboxEntry> byCase(UUID caseFile) {
    return rows.where("o.case_id = :value", caseFile);
  }

  /** The mail itself, or the answers to it. */
  public List<OutboxEntry> byMessage(UUID message) {
    return rows.where("(o.message = :value or o.in_reply_to = :value)", message);
  }

  /** Rows that wait for a person. */
  public List<OutboxEntry> unsettled() {
    return unsettled(Optional.empty(), Integer.MAX_VALUE);
  }

  /**
   * The oldest first.
   *
   * @param behind the last row of the page before
   */
  public List<OutboxEntry> unsettled(Optional<UUID> behind, int most) {
    return rows.unsettled(behind, most);
  }
}
