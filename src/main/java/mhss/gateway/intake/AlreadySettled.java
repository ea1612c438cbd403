package mhss.gateway.intake;

import java.util.UUID;

/**
 * Another node, or a person, was faster: the message has its outcome, and this try leaves no trace.
 */
public class AlreadySettled extends RuntimeException {

  AlreadySettled(UUID message) {
    super("Message " + message + " has its outcome already; nothing was done twice");
  }
}
