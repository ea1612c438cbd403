package mhss.gateway.console;

import org.springframework.boot.web.server.PortInUseException;

/** Something else listens where the pages are to be. */
public class PortTaken extends RuntimeException {

  private PortTaken(int port, Throwable cause) {
    super(
        ("Port %d of this machine is taken, so the console cannot open. Stop what uses it (another"
                + " gateway?), or set gateway.console.port in config/application.yml to a free one.")
            .formatted(port),
        cause);
  }

  /** That, where it is the cause of a failed start; else the failure itself. */
  static RuntimeException in(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException taken) {
        return new PortTaken(taken.getPort(), failure);
      }
    }
    return failure;
  }
}
