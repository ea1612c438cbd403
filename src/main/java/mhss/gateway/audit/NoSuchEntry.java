package mhss.gateway.audit;

/** Nothing is called like that; the message says what to do instead. */
public class NoSuchEntry extends RuntimeException {

  NoSuchEntry(String message) {
    super(message);
  }
}
