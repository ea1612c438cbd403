package mhss.gateway.console.work.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mhss.gateway.console.web.Choice;
import mhss.gateway.intake.AlreadySettled;
import mhss.gateway.intake.NoSuchMessage;
import mhss.gateway.intake.NotReplayable;
import mhss.gateway.intake.NotTreatable;
import mhss.gateway.intake.ParkedMessage;
import mhss.gateway.intake.Parking;
import mhss.gateway.intake.Parking.Asked;
import mhss.gateway.intake.Replay;
import mhss.gateway.rules.RuleSet.Kind;
import mhss.gateway.work.Colleagues;
import mhss.gateway.work.NotTheirTask;
import mhss.gateway.work.Task.Sort;

/** What a person decides about a message: first what it would do, then done. */
class Decisions {

  private static final List<String> WAITING = List.of("parked", "held");

  private final Parking parking;
  private final Colleagues colleagues;

  Decisions(Parking parking, Colleagues colleagues) {
    this.parking = parking;
    this.colleagues = colleagues;
  }

  /** To whom a message can be given. */
  List<String> colleagues() {
    return colleagues.of(Sort.PARKED);
  }

  /** As which each of them can be treated. */
  List<Choice> kinds(List<UUID> messages) {
    Map<String, Choice> common = new LinkedHashMap<>();
    parking.kinds(messages.get(0)).forEach(kind -> common.put(kind.id(), choice(kind)));
    messages.stream()
        .skip(1)
        .map(one -> parking.kinds(one).stream().map(Kind::id).collect(Collectors.toSet()))
        .forEach(common.keySet()::retainAll);
    return List.copyOf(common.values());
  }

  private static Choice choice(Kind kind) {
    return Choice.of(kind.id(), "%s (%s)".formatted(kind.name().replace('-', ' '), kind.id()));
  }

  static boolean waits(ParkedMessage message) {
    return WAITING.contains(message.status());
  }

  /** Nothing is done. */
  Would preview(UUID message, Ask ask, String actor) {
    try {
      return switch (ask.act()) {
        case "discard", "give", "take" -> waiting(message, ask, actor);
        default -> Would.of(again(message, ask, true, actor));
      };
    } catch (NotReplayable | NotTreatable | NoSuchMessage | AlreadySettled | NotTheirTask why) {
      return Would.refused(message, why.getMessage());
    }
  }

  private Would waiting(UUID message, Ask ask, String actor) {
    ParkedMessage found = parking.byId(message);
    if (!waits(found)) {
      return Would.refused(
          message, "It is %s and does not wait for anybody".formatted(found.status()));
    }
    if (!ask.act().equals("discard")) {
      colleagues.check(Sort.PARKED, doer(ask, actor), actor);
    }
    return Would.just(
        message,
        switch (ask.act()) {
          case "discard" ->
              "It is taken off the list. It stays stored and can be processed again; nothing is sent.";
          case "take" -> "It is given to %s".formatted(actor);
          default -> "It is given to %s".formatted(ask.colleague());
        });
  }

  void act(UUID message, Ask ask, String actor) {
    switch (ask.act()) {
      case "discard" -> parking.discard(message, actor, ask.reason());
      case "give", "take" -> give(message, ask, actor);
      default -> again(message, ask, false, actor);
    }
  }

  private void give(UUID message, Ask ask, String actor) {
    String doer = doer(ask, actor);
    colleagues.check(Sort.PARKED, doer, actor);
    parking.assign(message, doer, actor, ask.reason());
  }

  private static String doer(Ask ask, String actor) {
    return ask.act().equals("give") ? ask.colleague() : actor;
  }

  private Replay again(UUID message, Ask ask, boolean dryRun, String actor) {
    return ask.act().equals("treat")
        ? parking.treat(message, ask.said(), new Asked(dryRun, ask.send(), actor, ask.reason()))
        : parking.replay(message, dryRun, ask.send(), actor, ask.reason());
  }
}
