package mhss.gateway.console.web;

import java.io.Serializable;

/**
 * Why a form was refused. Kept in the session where the form is shown again after a redirect.
 *
 * @param field its name; empty: the whole form
 */
public record Problem(String field, String words) implements Serializable {

  public static Problem of(String field, String words) {
    return new Problem(field, words);
  }
}
