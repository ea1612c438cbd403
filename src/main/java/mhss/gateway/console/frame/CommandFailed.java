package mhss.gateway.console.frame;

/** A command that ends early. The message is all that the person at the terminal gets to read. */
public class CommandFailed extends RuntimeException {

  private final int exitCode;

  public CommandFailed(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public static CommandFailed notFound(String message) {
    return new CommandFailed(ExitCode.PROBLEM, message);
  }

  public static CommandFailed refused(String message) {
    return new CommandFailed(ExitCode.REFUSED, message);
  }

  int exitCode() {
    return exitCode;
  }
}
