package mhss.gateway.console.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.casework.Cases.AppliedEvent;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.State;

/**
 * The way of a case through the phases of its rule set: what lies behind it, where it stands, what
 * lies ahead.
 *
 * @param ended the case is closed where it stands, and what lies ahead is not reached
 */
public record Journey(List<Stage> stages, boolean ended) {

  public Journey {
    stages = List.copyOf(stages);
  }

  /** Of a phase. */
  public enum Where {
    DONE("Done"),
    HERE("Now"),
    AHEAD("To come"),
    PASSED("Not needed"),
    NOT_REACHED("Not reached");

    private final String words;

    Where(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * @param entered empty while it lies ahead
   */
  public record Stage(String phase, Where where, Optional<Instant> entered) {

    /** As programs get it. */
    public Map<String, Object> data() {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("phase", phase);
      data.put("where", style());
      data.put("entered", entered.map(Instant::toString).orElse(null));
      return data;
    }

    /** As it stands in the names of styles. */
    public String style() {
      return where.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Journey of(RuleSet rules, String state, List<AppliedEvent> events) {
    String here = phase(rules, state);
    Map<String, Instant> entered = entered(rules, events);
    List<String> phases = phases(rules, here);
    int at = phases.indexOf(here);
    boolean closed = rules.state(state).map(State::closed).orElse(false);
    boolean ended = closed && at < phases.size() - 1;
    List<Stage> stages = new ArrayList<>();
    for (int n = 0; n < phases.size(); n++) {
      String phase = phases.get(n);
      Optional<Instant> since = Optional.ofNullable(entered.get(phase));
      stages.add(
          new Stage(
              phase, where(n, at, since.isPresent(), ended), n > at ? Optional.empty() : since));
    }
    return new Journey(stages, ended);
  }

  private static Where where(int n, int at, boolean entered, boolean ended) {
    if (n == at) {
      return Where.HERE;
    }
    if (n > at) {
      return ended ? Where.NOT_REACHED : Where.AHEAD;
    }
    return entered ? Where.DONE : Where.PASSED;
  }

  /** In the order of the rule set; one from which every open state goes back is only aside. */
  private static List<String> phases(RuleSet rules, String here) {
    Map<String, Boolean> aside = new LinkedHashMap<>();
    for (State state : rules.states()) {
      boolean back = state.closed() || rules.isInterruption(state.id());
      aside.merge(state.phase(), back, Boolean::logicalAnd);
    }
    List<String> last = rules.states().stream().map(State::phase).toList();
    String end = last.get(last.size() - 1);
    return aside.entrySet().stream()
        .filter(of -> !of.getValue() || of.getKey().equals(here) || of.getKey().equals(end))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Instant> entered(RuleSet rules, List<AppliedEvent> events) {
    Map<String, Instant> entered = new LinkedHashMap<>();
    events.forEach(event -> entered.putIfAbsent(phase(rules, event.stateAfter()), event.at()));
    return entered;
  }

  private static String phase(RuleSet rules, String state) {
    return rules.state(state).map(State::phase).orElse("");
  }
}
