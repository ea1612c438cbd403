package mhss.gateway.console.web;

import java.util.List;

/** A call of a program that lacks something: each problem names its field. */
public class Incomplete extends RuntimeException {

  private final List<Problem> problems;

  private Incomplete(List<Problem> problems) {
    super(problems.get(0).words());
    this.problems = List.copyOf(problems);
  }

  /** Goes on when there is none. */
  public static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Incomplete(problems);
    }
  }

  List<Problem> problems() {
    return problems;
  }
}
