package mhss.gateway.rules;

import java.util.Optional;

/**
 * What else than the end of a clock prepares a notice at the desk that writes it: an event, or a
 * case that is held.
 *
 * @param event that was applied
 * @param from state it was applied in; empty for any
 * @param schedule on whose next day the notice of the event is prepared, one for all of the period;
 *     empty for at once
 * @param hold code for which a case is held
 * @param kind id of the kind that is prepared
 */
public record NoticeRule(
    Optional<String> event,
    Optional<String> from,
    Optional<String> schedule,
    Optional<String> hold,
    String kind,
    String source) {

  public boolean follows(String anEvent, Optional<String> stateBefore) {
    return event.filter(anEvent::equals).isPresent()
        && from.map(state -> stateBefore.filter(state::equals).isPresent()).orElse(true);
  }
}
