package mhss.gateway.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mhss.gateway.history.Step;
import mhss.gateway.intake.Intake.Rehearsed;

/** What a message in hand would do, in plain words, without its content. */
final class Effects {

  private Effects() {}

  static Replay of(UUID message, Rehearsed rehearsed) {
    InHand inHand = rehearsed.inHand();
    List<Step> mails =
        rehearsed.steps().stream().filter(step -> step.step().equals("queued")).toList();
    List<String> effects = new ArrayList<>();
    effects.add(words(inHand.outcome()));
    mails.forEach(
        mail ->
            effects.add(
                "Mail '%s' would be put into the outbox and leave"
                    .formatted(mail.facts().getOrDefault("kind", "-"))));
    if (mails.isEmpty()) {
      effects.add(nothingLeaves(inHand));
    }
    return new Replay(
        message, true, inHand.outcome().status(), effects, rehearsed.steps(), mails.size());
  }

  private static String nothingLeaves(InHand inHand) {
    if (!inHand.maySend()) {
      return "Nothing would be sent: this replay is not asked to";
    }
    return inHand.automatic()
        ? "Nothing would be sent: a machine wrote it, and machines get no answer"
        : "Nothing would be sent: there is nothing to answer";
  }

  private static String words(Outcome outcome) {
    if (outcome instanceof Outcome.Applied applied) {
      return "Case %s would be in state %s".formatted(applied.urn(), applied.state());
    }
    if (outcome instanceof Outcome.Duplicate duplicate) {
      return "It would be recorded as a duplicate for case %s; nothing would change"
          .formatted(duplicate.urn());
    }
    if (outcome instanceof Outcome.Parked parked) {
      return "It would be parked: %s. %s".formatted(parked.cause(), parked.advice());
    }
    if (outcome instanceof Outcome.Held held) {
      return "It would go on waiting for a key: " + held.advice();
    }
    if (outcome instanceof Outcome.NotOurs notOurs) {
      return "It would be left for people: " + notOurs.because();
    }
    return "What is stored of it would be destroyed: it must not be held";
  }
}
