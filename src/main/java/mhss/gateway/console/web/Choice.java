package mhss.gateway.console.web;

/**
 * One of several answers, for radios and lists.
 *
 * @param hint may be empty
 */
public record Choice(String value, String words, String hint) {

  public static Choice of(String value, String words) {
    return new Choice(value, words, "");
  }
}
