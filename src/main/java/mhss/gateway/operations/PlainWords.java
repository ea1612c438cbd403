package mhss.gateway.operations;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.core.convert.ConversionFailedException;
import org.yaml.snakeyaml.error.MarkedYAMLException;

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
      if (cause instanceof ConversionFailedException unfit) {
        return setting + of(unfit);
      }
      if (cause instanceof MarkedYAMLException broken && broken.getProblemMark() != null) {
        return "A YAML file of config/ cannot be read at line %d: %s"
            .formatted(broken.getProblemMark().getLine() + 1, broken.getProblem());
      }
    }
    return setting
        + (innermost.getMessage() == null
            ? innermost
            : innermost.getMessage().lines().findFirst().orElse(innermost.toString()));
  }

  private static String of(ConversionFailedException unfit) {
    Class<?> wanted = unfit.getTargetType().getType();
    String what =
        wanted.isEnum()
            ? "one of " + Arrays.toString(wanted.getEnumConstants()).toLowerCase(Locale.ROOT)
            : "a " + wanted.getSimpleName().toLowerCase(Locale.ROOT);
    return "'%s' is not %s"
        .formatted(
            unfit.getValue(), what.replace("a int", "a number").replace("integer", "number"));
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
