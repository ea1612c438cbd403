package mhss.gateway.operations.routes;

import java.nio.file.Path;
import java.util.Optional;
import mhss.gateway.operations.NeededRoutes;
import mhss.gateway.operations.RouteProblem;
import org.springframework.context.ApplicationContext;

/** A route file that somebody proposes, in a dry run with the files that are there. */
public class CandidateCheck {

  private final Path folder;
  private final DryRun dryRun;
  private final RouteReader reader = new RouteReader();

  public CandidateCheck(ApplicationContext beans) {
    this.folder = beans.getBean(RoutesSettings.class).folder();
    this.dryRun = new DryRun(beans);
  }

  public Optional<RouteProblem> problem(String path, String content) {
    try {
      RouteSource candidate = reader.read(path, content);
      RouteSwap together = others(path);
      together.assume(candidate);
      RouteDeployer.refuseSecondOwner(candidate, together.running());
      dryRun.check(candidate, RouteDeployer.inOrder(together.around(candidate)));
      return Optional.empty();
    } catch (RouteRefused why) {
      return Optional.of(new RouteProblem(why.line(), why.getMessage()));
    }
  }

  public Optional<RouteProblem> problemWithout(String path) {
    RouteSwap others = others("");
    return NeededRoutes.without(path)
        .map(without -> "without this file " + without + ": change it instead")
        .or(
            () ->
                Optional.ofNullable(others.running(path)).stream()
                    .flatMap(source -> others.dependents(source).stream())
                    .map(user -> user.path() + " needs it: delete that file first")
                    .findFirst())
        .map(words -> new RouteProblem(0, words));
  }

  /** A broken file of today is no fault of the candidate. */
  private RouteSwap others(String but) {
    RouteSwap others = new RouteSwap(null);
    new RouteFolder(folder)
        .read()
        .forEach(
            (path, content) -> {
              if (!path.equals(but)) {
                reader.tryRead(path, content).ifPresent(others::assume);
              }
            });
    return others;
  }
}
