package mhss.gateway.rules;

import java.util.Optional;

/**
 * What else than the end of a clock prepares a notice at the desk that writes it: exactly one of
 * the three.
 *
 * @param event that was applied
 * @param schedule whose day has come
 * @param hold code for which a case is held
 * @param kind id of the kind that is prepared
 */
public record NoticeRule(
    Optional<String> event,
    Optional<String> schedule,
    Optional<String> hold,
    String kind,
    String source) {}
