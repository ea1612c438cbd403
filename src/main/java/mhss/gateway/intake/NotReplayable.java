package mhss.gateway.intake;

import java.util.List;
import java.util.UUID;

/** What a person asked for is not possible with a message in that state. */
public class NotReplayable extends RuntimeException {

  /**
   * @param act as {@code replayed}
   * @param possible the states in which it is
   */
  NotReplayable(UUID message, String status, String act, List<String> possible) {
    super(
        "Message %s is %s and cannot be %s: only what is %s can"
            .formatted(message, status, act, String.join(" or ", possible)));
  }
}
