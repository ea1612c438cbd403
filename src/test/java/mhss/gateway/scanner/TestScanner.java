package mhss.gateway.scanner;

import java.time.Duration;

/** A scanner at an address of this machine, for the tests of those who scan. */
public final class TestScanner {

  private TestScanner() {}

  public static Scanner at(String address, boolean parksWhenAway) {
    Clamd clamd = new Clamd(ClamdAddress.of(address, false), Duration.ofSeconds(10));
    return new Scanner(clamd, parksWhenAway);
  }
}
