package mhss.gateway.console.routes.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.operations.LiveRoute;
import mhss.gateway.operations.LiveRoutes;
import mhss.gateway.operations.RouteFile;
import mhss.gateway.operations.RouteFiles;
import mhss.gateway.operations.RoutePause;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Camel's routes for programs. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/routes")
@Needs(Right.SEE)
class RouteResource {

  private final RouteRows rows;
  private final LiveRoutes live;

  RouteResource(RouteFiles files, LiveRoutes live) {
    this.rows = new RouteRows(files, live);
    this.live = live;
  }

  record Reason(String reason) {}

  @Operation(summary = "Routes: state, rates, file")
  @GetMapping
  List<Map<String, Object>> list() {
    return rows.all().stream().map(RouteResource::data).toList();
  }

  @Operation(summary = "One route")
  @GetMapping("/{id}")
  Map<String, Object> one(@PathVariable String id) {
    return rows.find(id)
        .map(RouteResource::data)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @Operation(summary = "Stop a route")
  @PostMapping("/{id}/stop")
  @Needs(Right.OPERATE)
  Map<String, Object> stop(@PathVariable String id, @RequestBody Reason why, Person person) {
    live.stop(id, person.name(), Reasons.given(why.reason()));
    return one(id);
  }

  @Operation(summary = "Suspend a route")
  @PostMapping("/{id}/suspend")
  @Needs(Right.OPERATE)
  Map<String, Object> suspend(@PathVariable String id, @RequestBody Reason why, Person person) {
    live.suspend(id, person.name(), Reasons.given(why.reason()));
    return one(id);
  }

  @Operation(summary = "Start a route")
  @PostMapping("/{id}/start")
  @Needs(Right.OPERATE)
  Map<String, Object> start(@PathVariable String id, @RequestBody Reason why, Person person) {
    live.start(id, person.name(), Reasons.given(why.reason()));
    return one(id);
  }

  private static Map<String, Object> data(RouteRow row) {
    RouteFile file = row.file();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", row.id());
    data.put("file", row.name());
    data.put("state", file.state());
    data.put("sha256", file.sha256());
    data.put("deployedAt", text(file.deployedAt()));
    data.put("refusedAt", text(file.refusedAt()));
    data.put("line", file.line());
    data.put("error", file.error());
    data.put("here", row.live() == null ? null : data(row.live()));
    return data;
  }

  private static Map<String, Object> data(LiveRoute route) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("state", route.state());
    data.put("from", route.from());
    data.put("uptime", route.uptime());
    data.put("done", route.done());
    data.put("failed", route.failed());
    data.put("last", text(route.last()));
    data.put("lastFailure", text(route.lastFailure()));
    data.put("meanMillis", route.meanMillis());
    data.put("pause", route.pause().map(RouteResource::data).orElse(null));
    return data;
  }

  private static Map<String, Object> data(RoutePause pause) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("state", pause.state());
    data.put("actor", pause.actor());
    data.put("reason", pause.reason());
    data.put("since", text(pause.since()));
    return data;
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
