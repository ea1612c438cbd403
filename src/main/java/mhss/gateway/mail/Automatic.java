package mhss.gateway.mail;

import java.util.Optional;

/** Mail that no person wrote to us (RFC 3834, RFC 3464, RFC 2919), which never gets an answer. */
public enum Automatic {
  AUTO_REPLY,
  BOUNCE,
  DELIVERY_RECEIPT,
  LIST,
  /** It carries one of our own Message-IDs, or our loop header. */
  OWN_COPY,
  LOOP;

  /**
   * @param ownDomain right-hand side of the Message-IDs we create
   */
  public static Optional<Automatic> of(MailPart mail, String ownDomain) {
    throw new UnsupportedOperationException(mail.path() + ownDomain);
  }
}
