package mhss.gateway.console.users;

import mhss.gateway.access.OneTimePassword;
import mhss.gateway.access.Users;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "add",
    description = {
      "Let somebody in, with a one-time password that is printed once.",
      "The name stands in the history for ever."
    },
    footer = {
      "%nExamples:",
      "  gateway users add kim --role caseworker",
      "  gateway users add sam --role operator --role auditor"
    })
class AddUserCommand extends GatewayTask {

  @Parameters(paramLabel = "NAME", description = "Small letters, digits, dots and hyphens.")
  private String name;

  @Mixin private RoleOption roles = new RoleOption();
  @Mixin private ActorOption actor = new ActorOption();
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    OneTimePassword password = gateway.bean(Users.class).add(name, roles.roles(), actor.name());
    print(password, json, terminal);
    return ExitCode.OK;
  }

  static void print(OneTimePassword password, JsonOption json, Terminal terminal) {
    if (json.wanted()) {
      terminal.json(UserData.of(password));
      return;
    }
    terminal.line("%s signs in with the one-time password", password.name());
    terminal.line("  %s", password.password());
    terminal.line(
        "until %s, and then chooses another. It is shown only now; do not send it by mail.",
        Terminal.time(password.until()));
  }
}
