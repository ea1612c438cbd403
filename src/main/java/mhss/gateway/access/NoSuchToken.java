package mhss.gateway.access;

/** No token has that id, or it is not the person's own. */
public class NoSuchToken extends RuntimeException {

  NoSuchToken(Object id) {
    super("There is no token " + id + " that could be revoked: look at the list of tokens.");
  }
}
