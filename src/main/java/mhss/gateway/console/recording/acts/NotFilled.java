package mhss.gateway.console.recording.acts;

import java.util.Map;
import java.util.stream.Collectors;

/** A form with gaps or mistakes; nothing was done. */
public class NotFilled extends RuntimeException {

  private final transient Map<String, String> problems;

  /**
   * @param problems words by field, in the order of the form
   */
  public NotFilled(Map<String, String> problems) {
    super(
        problems.entrySet().stream()
            .map(problem -> problem.getKey() + ": " + problem.getValue())
            .collect(Collectors.joining(" ")));
    this.problems = problems;
  }

  public Map<String, String> problems() {
    return problems;
  }
}
