package mhss.gateway.operations;

/** No key file here has that fingerprint. */
public class NoSuchKey extends RuntimeException {

  NoSuchKey(String fingerprint) {
    super("There is no key " + fingerprint + " here: look at the list of keys.");
  }
}
