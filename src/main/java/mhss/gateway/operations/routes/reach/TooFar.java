package mhss.gateway.operations.routes.reach;

/** Ends the look at a route. */
class TooFar extends RuntimeException {

  private final int line;

  TooFar(int line, String message) {
    super(message);
    this.line = line;
  }

  int line() {
    return line;
  }
}
