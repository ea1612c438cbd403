package mhss.gateway.mail.mailbox;

import java.util.StringJoiner;

/** Where a failure came from, without the messages of libraries: they may repeat content. */
final class Trace {

  private static final int DEPTH = 8;

  private Trace() {}

  static String of(Throwable failure) {
    StringJoiner text = new StringJoiner(", caused by ");
    int depth = 0;
    for (Throwable t = failure; t != null && depth < DEPTH; t = t.getCause(), depth++) {
      text.add(t.getClass().getName() + place(t));
    }
    return text.toString();
  }

  private static String place(Throwable t) {
    for (StackTraceElement frame : t.getStackTrace()) {
      if (frame.getClassName().startsWith("mhss.")) {
        return " at " + frame;
      }
    }
    return t.getStackTrace().length == 0 ? "" : " at " + t.getStackTrace()[0];
  }
}
