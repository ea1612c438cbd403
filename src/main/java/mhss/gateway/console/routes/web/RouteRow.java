package mhss.gateway.console.routes.web;

import java.time.Instant;
import mhss.gateway.operations.LiveRoute;
import mhss.gateway.operations.NeededRoutes;
import mhss.gateway.operations.RouteFile;

/**
 * A file of the routes folder with the route that runs from it.
 *
 * @param id of its route, template or configuration
 * @param live null where nothing runs from it on this node
 * @param trouble cause and next step; null when all is well
 */
public record RouteRow(String id, RouteFile file, LiveRoute live, String trouble) {

  static RouteRow of(RouteFile file, LiveRoute live) {
    return new RouteRow(id(file.path()), file, live, trouble(file));
  }

  static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
  }

  private static String trouble(RouteFile file) {
    if (file.error() != null) {
      return (file.line() > 0 ? "Line " + file.line() + ": " : "")
          + file.error()
          + (file.lastGoodCopyRuns() ? ". What ran before runs on." : ".");
    }
    return file.state().equals("removed")
        ? NeededRoutes.without(file.path())
            .map(without -> "The file is gone, so " + without + ". Put it back.")
            .orElse(null)
        : null;
  }

  public String name() {
    return "routes/" + file.path();
  }

  public String state() {
    if (live != null && live.pause().isPresent()) {
      return live.pause().get().state().equals("stopped") ? "Stopped" : "Suspended";
    }
    if (file.state().equals("refused")) {
      return file.lastGoodCopyRuns() ? "Old one runs" : "Refused";
    }
    if (file.state().equals("removed")) {
      return "Removed";
    }
    return live == null
        ? "In use"
        : live.state().equals("started") ? "Running" : words(live.state());
  }

  public String colour() {
    return switch (state()) {
      case "Running" -> "green";
      case "In use", "Removed" -> "grey";
      case "Stopped", "Suspended" -> "yellow";
      default -> "red";
    };
  }

  private static String words(String state) {
    return state.substring(0, 1).toUpperCase() + state.substring(1);
  }

  public boolean paused() {
    return live != null && live.pause().isPresent();
  }

  public String pauseWords() {
    return live.pause().map(pause -> "by " + pause.actor() + ": " + pause.reason()).orElse("");
  }

  public Instant pausedSince() {
    return live.pause().map(pause -> pause.since()).orElse(null);
  }
}
