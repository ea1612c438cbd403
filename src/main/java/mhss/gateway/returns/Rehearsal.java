package mhss.gateway.returns;

import java.util.ArrayList;
import java.util.List;

/**
 * A planned return, before its day.
 *
 * @param recipients addresses; empty where it is not sent, or nobody is known
 * @param problems what would keep it from being made or sent, each with its next step
 */
public record Rehearsal(List<String> recipients, List<String> problems) {

  public Rehearsal {
    recipients = List.copyOf(recipients);
    problems = List.copyOf(problems);
  }

  Rehearsal with(String problem) {
    List<String> all = new ArrayList<>(problems);
    all.add(0, problem);
    return new Rehearsal(recipients, all);
  }
}
