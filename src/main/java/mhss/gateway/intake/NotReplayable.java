package mhss.gateway.intake;

import java.util.UUID;

/** What a person asked for is not possible with a message in that state. */
public class NotReplayable extends RuntimeException {

  NotReplayable(UUID message, String status) {
    super(
        "Message %s is '%s': only what is parked, held, discarded or not ours can be acted on"
            .formatted(message, status));
  }
}
