package mhss.gateway.casework.state;

import java.util.ArrayList;
import java.util.List;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Transition;

/**
 * The states a case comes back to after an interruption, the last one last: one interruption can
 * come upon another.
 */
public record Resume(List<String> states) {

  public Resume {
    states = List.copyOf(states);
  }

  /** Where the edge leads: for an edge that goes back, the state before the interruption. */
  public String target(Transition edge) {
    if (!edge.goesBack()) {
      return edge.to();
    }
    if (states.isEmpty()) {
      throw new IllegalStateException(
          "event %s goes back, and the case does not know where to; see its history"
              .formatted(edge.event()));
    }
    return states.get(states.size() - 1);
  }

  public Resume after(Transition edge, String from, RuleSet rules) {
    if (edge.goesBack()) {
      return new Resume(states.subList(0, states.size() - 1));
    }
    if (edge.to().equals(from)) {
      return this;
    }
    if (rules.isInterruption(edge.to())) {
      List<String> more = new ArrayList<>(states);
      more.add(from);
      return new Resume(more);
    }
    return new Resume(List.of());
  }
}
