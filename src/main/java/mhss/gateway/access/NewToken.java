package mhss.gateway.access;

/**
 * @param secret shown once; only its hash is kept
 */
public record NewToken(Token token, String secret) {

  @Override
  public String toString() {
    return "NewToken[" + token.id() + "]";
  }
}
