package mhss.gateway.mail;

/** Whether mail may leave ({@code gateway.mode}). */
public enum Mode {
  /** To anybody. */
  LIVE,
  /** Only to the addresses and domains of {@code gateway.guard.allow}. */
  GUARD,
  /** Everything is computed, nothing leaves. */
  SHADOW,
  /** Only to a mail server on this machine. */
  SANDBOX
}
