package mhss.gateway.console.messages.web;

import java.util.UUID;

/** Nothing of the content is there to be shown. */
class NotHeld extends RuntimeException {

  NotHeld(UUID message) {
    super("Message %s must not be held: nothing of it is stored".formatted(message));
  }
}
