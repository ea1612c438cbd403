package mhss.gateway.responses;

import java.util.UUID;

/** Letters to be sent, each once. */
public class Outbox {

  /**
   * Puts the acknowledgement of a referral into the outbox, in the caller's transaction: exact
   * bytes, deterministic Message-ID. Does nothing when acknowledgements are off for that mailbox.
   *
   * @return id of the outbox row, or empty when nothing is to be sent
   */
  public java.util.Optional<UUID> acknowledge(Acknowledgement acknowledgement) {
    throw new UnsupportedOperationException();
  }

  /**
   * @param to the address of the partner who sent the referral
   * @param inReplyTo Message-ID of the referral, without brackets; may be empty
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
      java.util.List<String> missing) {}
}
