package mhss.gateway.documents.content;

import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.documents.DocumentRefused.Reason;

/** Far above any form of the service, far below what could harm the gateway. */
public final class Limits {

  public static final int BYTES = 40 << 20;
  public static final int PAGES = 200;
  public static final int CHARACTERS = 2_000_000;
  public static final int FRAGMENTS = 100_000;
  public static final int ZIP_ENTRIES = 2_000;
  public static final long EXPANDED_BYTES = 200L << 20;
  public static final int XML_DEPTH = 500;

  private Limits() {}

  public static DocumentRefused exceeded(String what, long allowed) {
    return new DocumentRefused(
        Reason.TOO_LARGE,
        "The document has more than "
            + allowed
            + " "
            + what
            + "; ask the sender for the form alone, or type it in by hand.");
  }
}
