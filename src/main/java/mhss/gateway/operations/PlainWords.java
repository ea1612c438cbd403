package mhss.gateway.operations;

import java.sql.SQLException;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;

/** What went wrong, for a person, in one line and without a stack trace. */
public final class PlainWords {

  private PlainWords() {}

  /** Ours say what to do, the database names its server; else the innermost says what happened. */
  public static String of(Throwable failure) {
    Throwable innermost = failure;
    String setting = "";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      innermost = cause;
      if (cause.getClass().getName().startsWith("mhss.gateway.") || cause instanceof SQLException) {
        return cause.getMessage();
      }
      if (cause instanceof BindValidationException invalid) {
        return of(invalid);
      }
      if (cause instanceof BindException unreadable) {
        setting = name(unreadable) + ": ";
      }
    }
    return setting
        + (innermost.getMessage() == null
            ? innermost
            : innermost.getMessage().lines().findFirst().orElse(innermost.toString()));
  }

  private static String of(BindValidationException invalid) {
    var errors = invalid.getValidationErrors();
    return errors.getAllErrors().stream()
        .map(
            error ->
                error instanceof org.springframework.validation.FieldError field
                    ? errors.getName() + "." + field.getField() + " " + field.getDefaultMessage()
                    : errors.getName() + " " + error.getDefaultMessage())
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static Object name(BindException unreadable) {
    return unreadable.getProperty() == null
        ? unreadable.getName()
        : unreadable.getProperty().getName();
  }
}
