package mhss.gateway.console.users;

import mhss.gateway.access.Users;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "reset",
    description = {
      "Give somebody a new one-time password, printed once.",
      "Whatever they have open ends."
    },
    footer = {
      "%nExamples:",
      "  gateway users reset kim",
      "  gateway users reset kim --second-step    the telephone is lost too"
    })
class ResetUserCommand extends GatewayTask {

  @Parameters(paramLabel = "NAME", description = "As 'users list' prints it.")
  private String name;

  @Option(names = "--second-step", description = "Take the second step off too.")
  private boolean secondStep;

  @Mixin private ActorOption actor = new ActorOption();
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    AddUserCommand.print(
        gateway.bean(Users.class).reset(name, secondStep, actor.name()), json, terminal);
    return ExitCode.OK;
  }
}
