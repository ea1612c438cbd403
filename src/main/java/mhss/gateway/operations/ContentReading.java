package mhss.gateway.operations;

import mhss.gateway.history.Step;

/**
 * Who reads what, and how it was come upon. Codes and identifiers only: it goes into the history.
 *
 * @param what {@code shown}, {@code listed}, {@code drawn}, {@code downloaded}
 * @param part place in the mail; null for all of it
 * @param search that led there, as in the URL of the list; null when none did
 */
public record ContentReading(String actor, String what, String part, String search) {

  static final String SHOWN = "shown";

  public static ContentReading shown(String actor) {
    return new ContentReading(actor, SHOWN, null, null);
  }

  Step step() {
    Step step = Step.of(ContentAccess.STEP, what).by(actor);
    step = part == null ? step : step.fact("part", part);
    return search == null ? step : step.fact("search", search);
  }
}
