package mhss.gateway.watch;

/**
 * What the passing of time brings, named by {@code routes/watch.yaml}. Any number of nodes may call
 * it, however often: each thing happens once.
 */
public class Watch {

  /** Clocks that ran out and what they bring; notices. */
  public void sweep() {
    throw new UnsupportedOperationException();
  }

  /** Alerts, and the digest of the day once its time has come. */
  public void tell() {
    throw new UnsupportedOperationException();
  }
}
