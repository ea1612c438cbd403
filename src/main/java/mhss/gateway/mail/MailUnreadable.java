package mhss.gateway.mail;

import java.io.IOException;

/** The server has, again and again, not given the bytes of a mail it lists. */
public class MailUnreadable extends IOException {

  public MailUnreadable(String message) {
    super(message);
  }
}
