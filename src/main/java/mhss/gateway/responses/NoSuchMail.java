package mhss.gateway.responses;

import java.util.UUID;

/** No row of the outbox has this id. */
public class NoSuchMail extends RuntimeException {

  NoSuchMail(UUID id) {
    super("There is no mail " + id + " in the outbox: check the id");
  }
}
