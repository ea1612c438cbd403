package mhss.gateway.intake;

import java.util.ArrayList;
import java.util.List;
import mhss.gateway.history.Step;

/** What a message in hand would do, in plain words, without its content. */
final class Effects {

  private Effects() {}

  static List<String> of(InHand inHand) {
    List<String> effects = new ArrayList<>();
    inHand.steps().forEach(step -> effects.add(words(step)));
    effects.add(words(inHand.outcome()));
    if (inHand.outcome() instanceof Outcome.Applied && inHand.referral() != null) {
      effects.add(
          inHand.mayAnswer()
              ? "An acknowledgement would be sent, where acknowledgements are on"
              : "No acknowledgement would be sent");
    }
    return effects;
  }

  private static String words(Step step) {
    return step.step()
        + ": "
        + step.outcome()
        + (step.rule() == null ? "" : " (" + step.rule() + ")");
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
