package mhss.gateway.console.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.casework.Registered.CaseMoved;
import mhss.gateway.casework.Registered.CaseOpened;
import mhss.gateway.casework.Registered.Duplicate;
import mhss.gateway.rules.RuleSet;

/**
 * What becomes of a case, as a page shows it.
 *
 * @param words of the case itself, a sentence each
 */
public record Outlook(List<String> words, List<Deadline> deadlines) {

  public Outlook {
    words = List.copyOf(words);
    deadlines = List.copyOf(deadlines);
  }

  /**
   * @param becomes {@code starts}, or the state in which it ends
   */
  public record Deadline(String clock, String name, String becomes, Instant dueAt) {}

  public static Outlook of(Effect effect, RuleSet rules) {
    List<Deadline> deadlines = new ArrayList<>();
    effect.ended().forEach(clock -> deadlines.add(deadline(clock, clock.state(), rules)));
    effect.started().forEach(clock -> deadlines.add(deadline(clock, "starts", rules)));
    return new Outlook(words(effect, rules), deadlines);
  }

  private static Deadline deadline(RunningClock clock, String becomes, RuleSet rules) {
    return new Deadline(
        clock.rule(),
        rules.clock(clock.rule()).map(RuleSet.ClockRule::name).orElse(clock.rule()),
        becomes,
        clock.dueAt());
  }

  private static List<String> words(Effect effect, RuleSet rules) {
    CaseFile after = effect.after();
    String state = rules.state(after.state()).map(RuleSet.State::words).orElse(after.state());
    if (effect.registered() instanceof Duplicate) {
      return List.of("The case has this already. Nothing changes.");
    }
    if (effect.registered() instanceof CaseOpened) {
      return Stream.concat(
              effect.doubts().stream(),
              Stream.of(
                  "A case %s is opened at the %s desk: %s."
                      .formatted(after.urn(), after.desk(), state)))
          .toList();
    }
    List<String> words = new ArrayList<>(changes(effect.before(), after));
    CaseMoved moved = (CaseMoved) effect.registered();
    if (!moved.from().equals(moved.state())) {
      words.add("The case moves on: %s.".formatted(state));
    } else if (words.isEmpty()) {
      words.add("It is noted. The case stays where it is: %s.".formatted(state));
    }
    return words;
  }

  private static List<String> changes(CaseFile before, CaseFile after) {
    List<String> words = new ArrayList<>();
    if (!before.held().equals(after.held())) {
      words.add(
          after
              .held()
              .map("The case is held (%s): nothing but notes is applied."::formatted)
              .orElse("The case is held no longer."));
    }
    after.special().stream()
        .filter(mark -> !before.special().contains(mark))
        .forEach(mark -> words.add("The case is marked: %s.".formatted(mark)));
    if (!before.urn().equals(after.urn())) {
      words.add("The case has the URN %s.".formatted(after.urn()));
    }
    return words;
  }
}
