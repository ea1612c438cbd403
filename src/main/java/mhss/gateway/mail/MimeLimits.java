package mhss.gateway.mail;

/** Bounds on untrusted mail. Sizes in bytes. */
public record MimeLimits(
    long size, int depth, int parts, int headersPerPart, int headerLength, long decodedSize) {

  public static final MimeLimits DEFAULT =
      new MimeLimits(64L << 20, 20, 500, 1_000, 64 << 10, 128L << 20);
}
