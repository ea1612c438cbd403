package mhss.gateway.responses;

/** A choice that the state of the row does not allow; the message says what would be. */
public class NotToSettle extends RuntimeException {

  NotToSettle(String message) {
    super(message);
  }
}
