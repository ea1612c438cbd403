package mhss.gateway.mail;

import mhss.gateway.mail.mime.Tree;

/**
 * Bytes of a mail into a bounded MIME tree. Tolerant: reads what is there; refuses only what breaks
 * a limit. Thread-safe.
 */
public class MimeReader {

  private final MimeLimits limits;

  public MimeReader(MimeLimits limits) {
    this.limits = limits;
  }

  /**
   * @throws MailTooComplex naming the limit that was broken
   */
  public MailPart read(byte[] raw) {
    return new Tree(limits).read(raw);
  }
}
