package mhss.gateway.console.work.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.console.web.Problem;

/**
 * What a person wants done with several messages.
 *
 * @param asked whether the person was asked already what they are
 */
record Bulk(List<UUID> message, String act, String kind, String urn, String reason, Boolean asked) {

  Bulk {
    message = message == null ? List.of() : List.copyOf(message);
    act = one(act);
    kind = one(kind);
    urn = one(urn);
    reason = one(reason);
    asked = Boolean.TRUE.equals(asked);
  }

  private static String one(String typed) {
    return typed == null ? "" : typed.strip();
  }

  Ask ask() {
    return new Ask(act, kind, urn, "", reason, false);
  }

  boolean saysNothing() {
    return act.equals("treat") && kind.isEmpty() && urn.isEmpty();
  }

  List<Problem> problems() {
    return asked
        ? List.of(Problem.of("kind", "Choose what they are, or give the case they are about"))
        : List.of();
  }

  /** To go along to the next page, with those of the messages that it can be done to. */
  Map<String, List<String>> fields(List<String> possible) {
    return Map.of(
        "message", possible, "act", List.of(act), "kind", List.of(kind), "urn", List.of(urn));
  }
}
