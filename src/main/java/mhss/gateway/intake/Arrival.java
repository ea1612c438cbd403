package mhss.gateway.intake;

import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.mail.FetchedMail;

/** A fetched mail before anything of it is stored. */
record Arrival(FetchedMail mail, Look look, byte[] raw, OpenedMail opened) {

  enum Look {
    /** To be stored; opened when that was possible. */
    LOOKED,
    /** It must not be held: nothing of it may be written anywhere. */
    WITHHELD,
    /** The server does not give its bytes. */
    UNREADABLE
  }

  /**
   * @param opened null when it could not be opened
   */
  static Arrival opened(FetchedMail mail, byte[] raw, OpenedMail opened) {
    return new Arrival(mail, Look.LOOKED, raw, opened);
  }

  static Arrival unopened(FetchedMail mail, byte[] raw) {
    return new Arrival(mail, Look.LOOKED, raw, null);
  }

  /** Stored from the server as it comes, unseen. */
  static Arrival huge(FetchedMail mail) {
    return new Arrival(mail, Look.LOOKED, null, null);
  }

  static Arrival withheld(FetchedMail mail) {
    return new Arrival(mail, Look.WITHHELD, null, null);
  }

  static Arrival unreadable(FetchedMail mail) {
    return new Arrival(mail, Look.UNREADABLE, null, null);
  }
}
