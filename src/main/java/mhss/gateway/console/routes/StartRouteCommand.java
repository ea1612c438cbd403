package mhss.gateway.console.routes;

import mhss.gateway.operations.LiveRoutes;
import picocli.CommandLine.Command;

@Command(
    name = "start",
    description = "Let a stopped or suspended route run again.",
    footer = {"%nExamples:", "  gateway routes start send --reason 'the mail server is repaired'"})
class StartRouteCommand extends PauseTask {

  StartRouteCommand() {
    super("running");
  }

  @Override
  void tell(LiveRoutes routes, String route, String actor, String reason) {
    routes.start(route, actor, reason);
  }
}
