package mhss.gateway.pgp.message;

/**
 * How much one message may make us do.
 *
 * @param content bytes of the opened content, and of each decompressed layer on the way to it
 * @param depth layers of encryption and compression
 */
public record Limits(long content, int depth) {

  public static final Limits DEFAULT = new Limits(200L << 20, 4);

  /** Bytes of packets that are not content: key packets, signatures, markers. */
  static final long PRELUDE = 1 << 20;

  static final int PACKETS_IN_A_LAYER = 64;
  static final int SIGNATURES = 16;
  static final int RECIPIENTS = 1000;

  /** A hidden recipient costs a try with each of our keys. */
  static final int HIDDEN_RECIPIENTS = 16;

  /** Private operations, some milliseconds each, spent on finding the session key. */
  static final int TRIES = 200;
}
