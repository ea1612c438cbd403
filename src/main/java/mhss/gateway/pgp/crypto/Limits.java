package mhss.gateway.pgp.crypto;

/**
 * How much one message may make us do.
 *
 * @param content bytes of the opened content, and of each decompressed layer on the way to it; of
 *     all messages in one mail together
 * @param depth layers of encryption and compression
 */
public record Limits(long content, int depth) {

  /**
   * Opened, content is in memory several times: as bytes, as text, as what is looked for in it. The
   * gateway lives beside it.
   */
  private static final int PARTS_OF_MEMORY = 8;

  private static final long MOST = 128L << 20;

  /** In a mail of 50 MB stands so much, where it does not let itself be packed. */
  private static final long LEAST = 64L << 20;

  public static final Limits DEFAULT = new Limits(contentIn(Runtime.getRuntime().maxMemory()), 4);

  /**
   * What one mail may grow to in a heap of that size.
   *
   * @param memory in bytes
   */
  static long contentIn(long memory) {
    return Math.max(LEAST, Math.min(MOST, memory / PARTS_OF_MEMORY));
  }

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
