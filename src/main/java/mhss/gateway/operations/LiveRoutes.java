package mhss.gateway.operations;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.operations.live.LiveCamel;
import mhss.gateway.operations.live.PauseRows;
import org.springframework.transaction.support.TransactionTemplate;

/** The routes as they run on this node, and what people want of them on every node. */
public class LiveRoutes {

  private final Supplier<Optional<LiveCamel>> camel;
  private final Known known;
  private final History history;
  private final TransactionTemplate transaction;

  LiveRoutes(
      Supplier<Optional<LiveCamel>> camel,
      Known known,
      History history,
      TransactionTemplate transaction) {
    this.camel = camel;
    this.known = known;
    this.history = history;
    this.transaction = transaction;
  }

  record Known(RouteFiles files, PauseRows pauses) {}

  /** Empty in a process without routes, as a command is. */
  public List<LiveRoute> list() {
    return camel.get().map(LiveCamel::list).orElse(List.of());
  }

  public List<RoutePause> pauses() {
    return known.pauses().all();
  }

  /**
   * Every node lets what is in hand end, and takes nothing more; also after a restart.
   *
   * @throws NoSuchRoute when there is none
   */
  public void stop(String route, String actor, String reason) {
    pause(route, "stopped", actor, reason);
  }

  /** As {@link #stop}, with its connections kept where the route can. */
  public void suspend(String route, String actor, String reason) {
    pause(route, "suspended", actor, reason);
  }

  /**
   * @throws NoSuchRoute when there is none that was paused
   */
  public void start(String route, String actor, String reason) {
    transaction.executeWithoutResult(
        status -> {
          if (!known.pauses().remove(route)) {
            throw new NoSuchRoute();
          }
          history.record(told("started", route, actor, reason));
        });
    obey();
  }

  private void pause(String route, String state, String actor, String reason) {
    if (known.files().list().stream().noneMatch(file -> makes(file, route))) {
      throw new NoSuchRoute();
    }
    transaction.executeWithoutResult(
        status -> {
          known.pauses().put(route, state, actor, reason);
          history.record(told(state, route, actor, reason));
        });
    obey();
  }

  private void obey() {
    camel.get().ifPresent(LiveCamel::obey);
  }

  private static Step told(String state, String route, String actor, String reason) {
    return Step.of("route-" + state, state).by(actor).fact("route", route).fact("reason", reason);
  }

  /** A file is named after its route. */
  private static boolean makes(RouteFile file, String route) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return !file.state().equals("removed")
        && !file.path().startsWith("templates/")
        && name.replaceFirst("\\.ya?ml$", "").equals(route);
  }
}
