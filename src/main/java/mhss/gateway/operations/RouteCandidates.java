package mhss.gateway.operations;

import java.util.Optional;
import mhss.gateway.operations.routes.CandidateCheck;

/** Route files that are not deployed yet, tried among those that are. Nothing of them ever runs. */
public class RouteCandidates {

  private final CandidateCheck check;

  RouteCandidates(CandidateCheck check) {
    this.check = check;
  }

  /**
   * @param path below the routes folder
   */
  public Optional<RouteProblem> problem(String path, String content) {
    return check.problem(path, content);
  }

  /** What would be missed without a file that is there now. */
  public Optional<RouteProblem> problemWithout(String path) {
    return check.problemWithout(path);
  }
}
