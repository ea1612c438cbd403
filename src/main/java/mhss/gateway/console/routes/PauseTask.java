package mhss.gateway.console.routes;

import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.operations.LiveRoutes;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What a person wants of a route, on every node. */
abstract class PauseTask extends GatewayTask {

  @Parameters(index = "0", paramLabel = "ROUTE", description = "Its name, that of its file.")
  private String route;

  @Mixin private ReasonOption why;
  @Mixin private JsonOption json;

  private final String state;

  /**
   * @param state that it has from now on
   */
  PauseTask(String state) {
    this.state = state;
  }

  abstract void tell(LiveRoutes routes, String route, String actor, String reason);

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    tell(gateway.bean(LiveRoutes.class), route, why.actor(), why.reason());
    if (json.wanted()) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("route", route);
      data.put("wanted", state);
      terminal.json(data);
    } else {
      terminal.line(
          "Route %s is to be %s. Every running gateway does so within seconds.", route, state);
    }
    return ExitCode.OK;
  }
}
