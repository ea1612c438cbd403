package mhss.gateway.console.routes;

import mhss.gateway.operations.LiveRoutes;
import picocli.CommandLine.Command;

@Command(
    name = "stop",
    description =
        "Let a route take nothing more, on every node and also after a restart. What is in hand ends first.",
    footer = {"%nExamples:", "  gateway routes stop send --reason 'the mail server is repaired'"})
class StopRouteCommand extends PauseTask {

  StopRouteCommand() {
    super("stopped");
  }

  @Override
  void tell(LiveRoutes routes, String route, String actor, String reason) {
    routes.stop(route, actor, reason);
  }
}
