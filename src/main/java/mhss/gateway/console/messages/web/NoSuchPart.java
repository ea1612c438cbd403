package mhss.gateway.console.messages.web;

import java.util.UUID;

/** A message has no part of that path. */
class NoSuchPart extends RuntimeException {

  NoSuchPart(UUID message, String path) {
    super(
        "Message %s has no part %s: open its content and choose one there"
            .formatted(message, path.replaceAll("[^0-9.-]", "?")));
  }
}
