package mhss.gateway.console.routes.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mhss.gateway.operations.LiveRoute;
import mhss.gateway.operations.LiveRoutes;
import mhss.gateway.operations.NeededRoutes;
import mhss.gateway.operations.RouteFile;
import mhss.gateway.operations.RouteFiles;

/** The files of the routes folder with what runs from them here. */
class RouteRows {

  private final RouteFiles files;
  private final LiveRoutes live;

  RouteRows(RouteFiles files, LiveRoutes live) {
    this.files = files;
    this.live = live;
  }

  /** Without the files that are gone and that nobody misses. */
  List<RouteRow> all() {
    Map<String, LiveRoute> running =
        live.list().stream().collect(Collectors.toMap(LiveRoute::id, Function.identity()));
    return files.list().stream()
        .filter(RouteRows::matters)
        .map(file -> RouteRow.of(file, running.get(RouteRow.id(file.path()))))
        .sorted(Comparator.comparing(RouteRow::id))
        .toList();
  }

  private static boolean matters(RouteFile file) {
    return !file.state().equals("removed") || NeededRoutes.without(file.path()).isPresent();
  }

  Optional<RouteRow> find(String id) {
    return all().stream().filter(row -> row.id().equals(id)).findFirst();
  }
}
