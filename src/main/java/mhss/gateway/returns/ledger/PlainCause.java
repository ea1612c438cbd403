package mhss.gateway.returns.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Why something failed, and the next step. Ours name identifiers only; what others throw may quote
 * content, so that of theirs only kind and place are told.
 */
public final class PlainCause {

  private PlainCause() {}

  public static String of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getClass().getName().startsWith("mhss.gateway.") && cause.getMessage() != null) {
        return cause.getMessage();
      }
      if (cause instanceof SQLException refused) {
        return database(String.valueOf(refused.getSQLState()));
      }
      if (cause instanceof IOException) {
        return String.valueOf(cause.getMessage()).contains("No space left")
            ? "The disk is full: make room; it is tried again by itself."
            : "A file could not be read or written (%s): look at disk and rights of the folders of the gateway."
                .formatted(place(cause));
      }
    }
    return "It failed for a reason that was not foreseen (%s): tell whoever maintains the gateway."
        .formatted(place(failure));
  }

  private static String database(String state) {
    if (state.startsWith("53")) {
      return "The database has no room left (%s): make room on its disk; it is tried again by itself."
          .formatted(state);
    }
    return state.startsWith("08") || state.startsWith("57P")
        ? "The database went away (%s); it is tried again by itself.".formatted(state)
        : "The database refused it (%s): its log says why.".formatted(state);
  }

  private static String place(Throwable failure) {
    return failure.getClass().getName()
        + Arrays.stream(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("mhss.gateway."))
            .findFirst()
            .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
            .orElse("");
  }
}
