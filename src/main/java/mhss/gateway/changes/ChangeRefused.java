package mhss.gateway.changes;

import java.util.List;
import java.util.stream.Collectors;

/** A change that must not be made as it is: why, and what to do instead. */
public class ChangeRefused extends RuntimeException {

  private final List<Problem> problems;

  ChangeRefused(String message) {
    super(message);
    this.problems = List.of();
  }

  ChangeRefused(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong with its content; empty where something else is. */
  public List<Problem> problems() {
    return problems;
  }
}
