package mhss.gateway.console.work.web;

import java.util.List;
import java.util.UUID;
import mhss.gateway.intake.AlreadySettled;
import mhss.gateway.intake.NoSuchMessage;
import mhss.gateway.intake.NotReplayable;
import mhss.gateway.intake.NotTreatable;
import mhss.gateway.intake.ParkedMessage;
import mhss.gateway.intake.Parking;
import mhss.gateway.intake.Parking.Asked;
import mhss.gateway.intake.Replay;

/** What a person decides about a message: first what it would do, then done. */
class Decisions {

  private static final List<String> WAITING = List.of("parked", "held");

  private final Parking parking;

  Decisions(Parking parking) {
    this.parking = parking;
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
    } catch (NotReplayable | NotTreatable | NoSuchMessage | AlreadySettled why) {
      return Would.refused(message, why.getMessage());
    }
  }

  private Would waiting(UUID message, Ask ask, String actor) {
    ParkedMessage found = parking.byId(message);
    if (!waits(found)) {
      return Would.refused(
          message, "It is %s and does not wait for anybody".formatted(found.status()));
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
      case "give" -> parking.assign(message, ask.colleague(), actor, ask.reason());
      case "take" -> parking.assign(message, actor, actor, ask.reason());
      default -> again(message, ask, false, actor);
    }
  }

  private Replay again(UUID message, Ask ask, boolean dryRun, String actor) {
    return ask.act().equals("treat")
        ? parking.treat(message, ask.said(), new Asked(dryRun, ask.send(), actor, ask.reason()))
        : parking.replay(message, dryRun, ask.send(), actor, ask.reason());
  }
}
