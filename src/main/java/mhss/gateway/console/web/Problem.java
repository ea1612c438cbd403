package mhss.gateway.console.web;

/**
 * Why a form was refused.
 *
 * @param field its name; empty: the whole form
 */
public record Problem(String field, String words) {

  public static Problem of(String field, String words) {
    return new Problem(field, words);
  }
}
