package mhss.gateway.responses;

import java.util.Optional;
import java.util.UUID;

/**
 * Right before the bytes of a mail go to SMTP: asked of those who know what it says, since days may
 * lie between queueing and leaving.
 */
public interface LastLook {

  /**
   * @return why it must not leave any more, and the next step; empty where nothing is known against
   *     it
   */
  Optional<String> objection(UUID outbox);
}
