package mhss.gateway.console.work;

import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.work.Task;
import mhss.gateway.work.Tasks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "take",
    description = "Take a task, or give it to a colleague.",
    footer = {
      "%nExamples:",
      "  gateway work take mail:7d1f3a20-… --reason 'I ring the adviser'",
      "  gateway work take mail:7d1f3a20-… sam --reason 'knows this adviser'"
    })
class TakeCommand extends GatewayTask {

  @Parameters(index = "0", paramLabel = "TASK", description = "Task, as 'gateway work' names it.")
  private String task;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PERSON",
      description = "Login name. Default: who asks.")
  private String person;

  @Mixin private ReasonOption why;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    String taker = person == null ? why.actor() : person;
    Task taken = gateway.bean(Tasks.class).take(task, taker, why.actor(), why.reason());
    if (json.wanted()) {
      terminal.json(TaskData.of(taken));
    } else {
      terminal.line("%s is taken by %s.", taken.key(), taker);
    }
    return ExitCode.OK;
  }
}
