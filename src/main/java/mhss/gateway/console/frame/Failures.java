package mhss.gateway.console.frame;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A failure in plain words and an exit code; the stack trace only for those who ask. */
public class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    List<Throwable> causes = causes(failure);
    err.println(words(causes));
    if (parsed.expandedArgs().contains("--verbose")) {
      failure.printStackTrace(err);
    } else if (!(failure instanceof CommandFailed)) {
      err.println("(--verbose shows where it happened)");
    }
    err.flush();
    return exitCode(causes);
  }

  /** The last cause that is ours says what to do; else the innermost says what happened. */
  private static String words(List<Throwable> causes) {
    for (Throwable cause : causes) {
      if (cause instanceof BindValidationException invalid) {
        return "The configuration is not valid: "
            + invalid.getValidationErrors().getAllErrors().stream()
                .map(error -> invalid.getValidationErrors().getName() + " " + error)
                .toList();
      }
    }
    for (Throwable cause : causes) {
      if (cause instanceof SQLException unreachable) {
        return unreachable.getMessage() + " (see spring.datasource.url in config/)";
      }
    }
    return causes.stream()
        .filter(cause -> cause.getClass().getName().startsWith("mhss.gateway."))
        .findFirst()
        .or(() -> causes.stream().filter(cause -> cause instanceof BindException).findFirst())
        .map(Throwable::getMessage)
        .orElseGet(() -> causes.get(causes.size() - 1).toString());
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
    Throwable ours = causes.get(0);
    boolean refused =
        ours.getClass().getName().startsWith("mhss.gateway.")
            && !ours.getClass().getSimpleName().startsWith("NoSuch");
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
