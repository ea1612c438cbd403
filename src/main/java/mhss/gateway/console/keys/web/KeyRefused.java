package mhss.gateway.console.keys.web;

/** A key cannot be used or made like this. Says why, and what to do instead. */
class KeyRefused extends RuntimeException {

  KeyRefused(String message) {
    super(message);
  }
}
