package mhss.gateway.intake;

import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.mail.FetchedMail;

/** A fetched mail before anything of it is stored. */
record Arrival(FetchedMail mail, Look look, byte[] raw, OpenedMail opened, String reason) {

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
    return new Arrival(mail, Look.LOOKED, raw, opened, null);
  }

  /** Could not be opened, or takes too much memory to be held until its turn comes. */
  static Arrival unopened(FetchedMail mail, byte[] raw) {
    return new Arrival(mail, Look.LOOKED, raw, null, null);
  }

  /** Stored from the server as it comes, unseen. */
  static Arrival huge(FetchedMail mail) {
    return new Arrival(mail, Look.LOOKED, null, null, null);
  }

  /**
   * @param raw by which copies of it are found; null when there are none
   * @param reason a code
   */
  static Arrival withheld(FetchedMail mail, byte[] raw, String reason) {
    return new Arrival(mail, Look.WITHHELD, raw, null, reason);
  }

  static Arrival unreadable(FetchedMail mail) {
    return new Arrival(mail, Look.UNREADABLE, null, null, null);
  }
}
