package mhss.gateway.console.recording;

import java.util.List;
import mhss.gateway.console.frame.CommandFailed;

/** Words of closed lists. */
final class Words {

  private Words() {}

  static void oneOf(String what, String given, String... known) {
    if (!List.of(known).contains(given)) {
      throw CommandFailed.refused(
          "There is no %s '%s'; known are %s.".formatted(what, given, String.join(", ", known)));
    }
  }
}
