package mhss.gateway.console.frame;

/** What a script can tell from a command. */
public final class ExitCode {

  public static final int OK = 0;

  /** Problems were found, or what was asked for was not. */
  public static final int PROBLEM = 1;

  public static final int USAGE = 2;

  /** The database or the configuration cannot be reached. */
  public static final int UNREACHABLE = 3;

  public static final int REFUSED = 4;

  private ExitCode() {}
}
