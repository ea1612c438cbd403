package mhss.gateway.operations;

/** No row has an id that begins like that, or several have. */
public class NoSuchId extends RuntimeException {

  NoSuchId(String message) {
    super(message);
  }
}
