package mhss.gateway.operations;

import java.util.Optional;
import mhss.gateway.operations.routes.CandidateCheck;
import mhss.gateway.operations.routes.reach.RouteReach;

/** Route files that are not deployed yet, tried among those that are. Nothing of them ever runs. */
public class RouteCandidates {

  private final CandidateCheck check;

  RouteCandidates(CandidateCheck check) {
    this.check = check;
  }

  /** What it would reach that no route may which comes by the console; nothing is built. */
  public Optional<RouteProblem> beyond(String content) {
    return RouteReach.beyond(content).map(far -> new RouteProblem(far.line(), far.words()));
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
