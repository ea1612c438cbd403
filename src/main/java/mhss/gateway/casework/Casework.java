package mhss.gateway.casework;

/**
 * The one writer of case state. State, clocks and history entry commit together, in the caller's
 * transaction.
 */
public class Casework {

  /**
   * Opens the case of a referral, or says why not. Two nodes with the same referral open one case.
   */
  public Registered register(Referral referral) {
    throw new UnsupportedOperationException();
  }
}
