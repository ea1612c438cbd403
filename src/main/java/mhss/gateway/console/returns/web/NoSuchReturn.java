package mhss.gateway.console.returns.web;

/** The message says where to look instead. */
class NoSuchReturn extends RuntimeException {

  NoSuchReturn(String message) {
    super(message);
  }
}
