package mhss.gateway.operations.routes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.operations.NeededRoutes;
import mhss.gateway.operations.PlainWords;
import mhss.gateway.operations.checks.Check;
import mhss.gateway.operations.checks.Findings;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.ApplicationContext;

/** Every route file in a dry run. */
public class RoutesCheck implements Check {

  private final RouteReader reader = new RouteReader();

  @Override
  public String area() {
    return "routes";
  }

  @Override
  public void look(ApplicationContext beans, Findings found) {
    RoutesSettings settings = beans.getBean(RoutesSettings.class);
    List<RouteSource> sources = new ArrayList<>();
    new RouteFolder(settings.folder())
        .read()
        .forEach((path, content) -> read(path, content, sources, found));
    if (sources.isEmpty()) {
      found.fail("no route in " + settings.folder().toAbsolutePath(), "set gateway.routes.folder");
    }
    Set<String> here = sources.stream().map(RouteSource::path).collect(Collectors.toSet());
    NeededRoutes.all().entrySet().stream()
        .filter(needed -> !here.contains(needed.getKey()))
        .forEach(needed -> missing(needed.getKey(), needed.getValue(), found));
    RouteSwap together = new RouteSwap(null);
    sources.forEach(together::assume);
    int good = deployed(sources, together, new DryRun(beans), found);
    found.ok(good + " route files would be deployed");
  }

  private static int deployed(
      List<RouteSource> sources, RouteSwap together, DryRun dryRun, Findings found) {
    int good = 0;
    Map<String, List<String>> without = new LinkedHashMap<>();
    for (RouteSource source : sources) {
      try {
        dryRun.check(source, RouteDeployer.inOrder(together.around(source)));
        good++;
      } catch (RouteRefused why) {
        lacking(why)
            .ifPresentOrElse(
                words -> without.computeIfAbsent(words, of -> new ArrayList<>()).add(source.path()),
                () -> refused(source.path(), why, found));
      }
    }
    without.forEach((words, files) -> notMade(words, files, found));
    return good;
  }

  /** Why something of the gateway that the file uses cannot be made: no fault of the file. */
  private static Optional<String> lacking(Throwable why) {
    for (Throwable cause = why; cause != null; cause = cause.getCause()) {
      if (cause instanceof BeanCreationException) {
        return Optional.of(PlainWords.of(cause));
      }
    }
    return Optional.empty();
  }

  private static void notMade(String words, List<String> files, Findings found) {
    found.fail(
        "%s cannot be deployed: %s".formatted(String.join(", ", files), words),
        words.contains("gateway.")
            ? "these files are good: correct it in config/application.yml"
            : "these files are good: mend that");
  }

  private void read(String path, String content, List<RouteSource> sources, Findings found) {
    try {
      sources.add(reader.read(path, content));
    } catch (RouteRefused why) {
      refused(path, why, found);
    }
  }

  private static void missing(String path, String without, Findings found) {
    found.warn(path + " is not there, or is refused: " + without, "put it back");
  }

  private static void refused(String path, RouteRefused why, Findings found) {
    found.fail(path + " line " + why.line() + ": " + why.getMessage(), "correct the file");
  }
}
