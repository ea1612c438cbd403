package mhss.gateway.intake;

import java.util.Optional;
import mhss.gateway.heartbeat.Heartbeats;
import mhss.gateway.heartbeat.Heartbeats.Recognised;
import mhss.gateway.intake.opening.OpenedMail;

/**
 * Knows heartbeats of this installation when they come back. One that came back before is chatter:
 * left to people, and no sign of life.
 */
class ReturnedBeats {

  private static final String AGAIN = "heartbeat-again";

  private final Heartbeats heartbeats;

  ReturnedBeats(Heartbeats heartbeats) {
    this.heartbeats = heartbeats;
  }

  void recognise(InHand inHand) {
    words(inHand.opened())
        .flatMap(words -> heartbeats.look(inHand.stored().mailbox(), words))
        .ifPresent(beat -> settle(inHand, beat));
  }

  private void settle(InHand inHand, Recognised beat) {
    inHand.settle(new Outcome.NotOurs(beat.first() ? Heartbeats.KIND : AGAIN));
    if (beat.first()) {
      inHand.effect(() -> heartbeats.arrived(beat.id()));
    }
  }

  /** Of a mail with nothing else in it. */
  private static Optional<String> words(OpenedMail mail) {
    return mail.closed().isEmpty() && mail.parts().size() == 1
        ? Optional.of(mail.parts().get(0).text())
        : Optional.empty();
  }
}
