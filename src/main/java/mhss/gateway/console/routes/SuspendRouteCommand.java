package mhss.gateway.console.routes;

import mhss.gateway.operations.LiveRoutes;
import picocli.CommandLine.Command;

@Command(
    name = "suspend",
    description = "As stop, with its connections kept where the route can.",
    footer = {
      "%nExamples:",
      "  gateway routes suspend send --reason 'the mail server is repaired'"
    })
class SuspendRouteCommand extends PauseTask {

  SuspendRouteCommand() {
    super("suspended");
  }

  @Override
  void tell(LiveRoutes routes, String route, String actor, String reason) {
    routes.suspend(route, actor, reason);
  }
}
