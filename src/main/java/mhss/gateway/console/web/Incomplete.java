package mhss.gateway.console.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A call of a program that lacks something: each problem names its field. */
public class Incomplete extends RuntimeException {

  private final List<Problem> problems;

  private Incomplete(List<Problem> problems) {
    super(problems.get(0).words());
    this.problems = List.copyOf(problems);
  }

  public static Incomplete of(String field, String words) {
    return new Incomplete(List.of(Problem.of(field, words)));
  }

  /**
   * @param problems words by field; at least one
   */
  public static Incomplete of(Map<String, String> problems) {
    return new Incomplete(
        problems.entrySet().stream()
            .map(problem -> Problem.of(problem.getKey(), problem.getValue()))
            .toList());
  }

  /** Goes on when there is none. */
  public static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Incomplete(problems);
    }
  }

  /** What was given for a field, without blanks around it; refused when that is nothing. */
  public static String given(String text, String field, String words) {
    if (text == null || text.isBlank()) {
      throw of(field, words);
    }
    return text.strip();
  }

  /** As every resource answers it. */
  public ProblemDetail answer() {
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, getMessage());
    detail.setTitle("Something is missing or cannot be read");
    detail.setProperty("problems", problems);
    return detail;
  }
}
