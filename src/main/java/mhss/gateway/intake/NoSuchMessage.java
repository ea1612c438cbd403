package mhss.gateway.intake;

import java.util.UUID;

/** No message has this id. */
public class NoSuchMessage extends RuntimeException {

  NoSuchMessage(UUID message) {
    super("No message " + message + ": 'bin/gateway parked' and 'bin/gateway trace' show the ids");
  }
}
