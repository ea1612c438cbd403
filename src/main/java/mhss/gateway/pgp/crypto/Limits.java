package mhss.gateway.pgp.crypto;

/**
 * How much one message may make us do.
 *
 * @param content bytes of the opened content, and of each decompressed layer on the way to it; of
 *     all messages in one mail together
 * @param depth layers of encryption and compression
 */
public record Limits(long content, int depth) {

  public static final Limits DEFAULT = new Limits(128L << 20, 4);

  /** Bytes of packets that are not content: key packets, signatures, markers. */
  public static final long PRELUDE = 1 << 20;

  public static final int PACKETS_IN_A_LAYER = 64;
  public static final int SIGNATURES = 16;
  public static final int RECIPIENTS = 1000;

  /** A hidden recipient costs a try with each of our keys. */
  public static final int HIDDEN_RECIPIENTS = 16;

  /** Private operations, some milliseconds each, spent on finding the session key. */
  public static final int TRIES = 200;
}
