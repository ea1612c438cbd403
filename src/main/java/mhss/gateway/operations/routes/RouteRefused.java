package mhss.gateway.operations.routes;

/** A route file that must not run. The message is the cause and the next step. */
class RouteRefused extends RuntimeException {

  private final int line;

  /**
   * @param line of the file, from 1; 0 when no line is to blame
   */
  RouteRefused(int line, String message) {
    super(message);
    this.line = line;
  }

  RouteRefused(int line, String message, Throwable cause) {
    super(message, cause);
    this.line = line;
  }

  int line() {
    return line;
  }
}
