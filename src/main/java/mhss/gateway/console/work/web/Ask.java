package mhss.gateway.console.work.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.console.web.Problem;
import mhss.gateway.intake.Said;

/**
 * What a person wants done with a message.
 *
 * @param act {@code replay}, {@code treat}, {@code discard}, {@code give} or {@code take}
 */
record Ask(String act, String kind, String urn, String colleague, String reason, Boolean send) {

  static final Ask NOTHING = new Ask("", "", "", "", "", false);

  private static final List<String> ACTS = List.of("replay", "treat", "discard", "give", "take");

  Ask {
    act = typed(act);
    kind = typed(kind);
    urn = typed(urn);
    colleague = typed(colleague);
    reason = typed(reason);
    send = Boolean.TRUE.equals(send);
  }

  private static String typed(String text) {
    return text == null ? "" : text.strip();
  }

  Said said() {
    return act.equals("treat") ? new Said(given(kind), given(urn)) : Said.NOTHING;
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(typed -> !typed.isEmpty());
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (!ACTS.contains(act)) {
      problems.add(Problem.of("act", "Choose what you want to do with it"));
    }
    if (act.equals("treat") && kind.isEmpty() && urn.isEmpty()) {
      problems.add(Problem.of("kind", "Choose what it is, or give the case it is about"));
    }
    if (act.equals("give") && colleague.isEmpty()) {
      problems.add(Problem.of("colleague", "Choose your colleague"));
    }
    if (reason.isEmpty()) {
      problems.add(Problem.of("reason", "Say in a few words why"));
    }
    return problems;
  }

  /** To go along to the next page. */
  Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("act", List.of(act));
    fields.put("kind", List.of(kind));
    fields.put("urn", List.of(urn));
    fields.put("colleague", List.of(colleague));
    fields.put("reason", List.of(reason));
    fields.put("send", List.of(send.toString()));
    return fields;
  }

  /** The verb of the button that does it. */
  String button() {
    return switch (act) {
      case "replay" -> send ? "Process again, and send" : "Process again";
      case "treat" -> send ? "Treat it like that, and send" : "Treat it like that";
      case "discard" -> "Take off the list";
      case "take" -> "Take it";
      default -> "Give to " + colleague;
    };
  }

  /** What is said once it is done. */
  String done() {
    return switch (act) {
      case "replay", "treat" -> "The gateway processes the message again.";
      case "discard" -> "The message is off the list. It stays stored.";
      case "take" -> "The message is yours.";
      default -> "The message is given to " + colleague + ".";
    };
  }
}
