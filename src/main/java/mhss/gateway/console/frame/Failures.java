package mhss.gateway.console.frame;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import mhss.gateway.operations.PlainWords;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A failure in plain words and an exit code; the stack trace only for those who ask. */
public class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    List<Throwable> causes = causes(failure);
    err.println(PlainWords.of(failure));
    if (parsed.expandedArgs().contains("--verbose")) {
      failure.printStackTrace(err);
    } else if (!ours(failure) && offersVerbose(command)) {
      err.println("(--verbose shows where it happened)");
    }
    err.flush();
    return exitCode(causes);
  }

  /** A fact that says all there is to say. */
  private static boolean ours(Throwable failure) {
    return failure.getClass().getName().startsWith("mhss.gateway.");
  }

  private static boolean offersVerbose(CommandLine command) {
    return command.getCommandSpec().findOption("--verbose") != null;
  }

  private static int exitCode(List<Throwable> causes) {
    for (Throwable cause : causes) {
      if (cause instanceof CommandFailed failed) {
        return failed.exitCode();
      }
      if (cause.getClass().getName().startsWith("mhss.gateway.store.")
          || cause instanceof SQLException
          || cause instanceof ConfigurationPropertiesBindException) {
        return ExitCode.UNREACHABLE;
      }
    }
    Throwable first = causes.get(0);
    boolean refused = ours(first) && !first.getClass().getSimpleName().startsWith("NoSuch");
    return refused ? ExitCode.REFUSED : ExitCode.PROBLEM;
  }

  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = failure; cause != null && !causes.contains(cause); ) {
      causes.add(cause);
      cause = cause.getCause();
    }
    return causes;
  }
}
