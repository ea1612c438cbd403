package mhss.gateway.operations;

/** A search that cannot be saved; the message says why. */
public class SearchRefused extends RuntimeException {

  SearchRefused(String message) {
    super(message);
  }
}
