package mhss.gateway.mail.way;

/** What protects a connection, and how that begins. */
public enum Protection {
  NONE,
  TLS,
  STARTTLS_IMAP,
  STARTTLS_SMTP
}
