package mhss.gateway.scanner;

/** The virus scanner of the installation, if it has one. Thread-safe. */
public class Scanner {

  /** Where none is set, nothing is scanned. */
  public static final Scanner NONE = new Scanner(null, false);

  private final Clamd clamd;
  private final boolean parksWhenAway;

  Scanner(Clamd clamd, boolean parksWhenAway) {
    this.clamd = clamd;
    this.parksWhenAway = parksWhenAway;
  }

  public boolean wanted() {
    return clamd != null;
  }

  /** What becomes of mail while it does not answer: parked, or kept waiting. */
  public boolean parksWhenAway() {
    return parksWhenAway;
  }

  /**
   * @throws ScannerAway when there is no answer
   */
  public Verdict scan(byte[] content) {
    return clamd.scan(content);
  }

  /**
   * Which one answers, and with signatures of when.
   *
   * @throws ScannerAway when there is no answer
   */
  public String version() {
    return clamd.version();
  }

  @Override
  public String toString() {
    return wanted() ? "clamd at " + clamd : "no virus scanner";
  }
}
