package mhss.gateway.access;

/** Somebody may not come in. The words are the same whether or not there is such a person. */
public class SignInRefused extends RuntimeException {

  public SignInRefused(String message) {
    super(message);
  }
}
