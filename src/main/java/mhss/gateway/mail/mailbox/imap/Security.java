package mhss.gateway.mail.mailbox.imap;

/** How the connection is protected. */
public enum Security {
  /** TLS from the first byte (RFC 8314). */
  TLS("imaps", 993),
  /** TLS after a first word in the clear; without it no login. */
  STARTTLS("imap", 143),
  /** None: for servers on this machine. */
  NONE("imap", 143);

  private final String protocol;
  private final int port;

  Security(String protocol, int port) {
    this.protocol = protocol;
    this.port = port;
  }

  public String protocol() {
    return protocol;
  }

  public int port() {
    return port;
  }
}
