package mhss.gateway.console.messages;

import java.util.HexFormat;

/** Hashes as people compare them. */
public final class Sums {

  private Sums() {}

  /** Null for none. */
  public static String hex(byte[] sum) {
    return sum == null || sum.length == 0 ? null : HexFormat.of().formatHex(sum);
  }
}
