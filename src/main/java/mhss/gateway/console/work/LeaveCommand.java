package mhss.gateway.console.work;

import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.work.Tasks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "leave",
    description = "Give a task back: nobody in particular does it.",
    footer = {"%nExamples:", "  gateway work leave mail:7d1f3a20-… --reason 'on leave from today'"})
class LeaveCommand extends GatewayTask {

  @Parameters(paramLabel = "TASK", description = "Task, as 'gateway work' names it.")
  private String task;

  @Mixin private ReasonOption why;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    var left = gateway.bean(Tasks.class).leave(task, why.actor(), why.reason());
    if (json.wanted()) {
      terminal.json(TaskData.of(left));
    } else {
      terminal.line("%s is taken by nobody.", left.key());
    }
    return ExitCode.OK;
  }
}
