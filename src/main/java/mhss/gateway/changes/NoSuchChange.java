package mhss.gateway.changes;

/** No change, or no version of a file, is known by this. */
public class NoSuchChange extends RuntimeException {

  NoSuchChange(String message) {
    super(message);
  }
}
