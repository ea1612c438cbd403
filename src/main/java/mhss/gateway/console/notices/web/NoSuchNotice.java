package mhss.gateway.console.notices.web;

import java.util.UUID;

/** No notice has that id. */
class NoSuchNotice extends RuntimeException {

  NoSuchNotice(UUID id) {
    super("There is no notice %s. See those that wait.".formatted(id));
  }
}
