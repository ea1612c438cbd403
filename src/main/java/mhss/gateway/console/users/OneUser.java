package mhss.gateway.console.users;

import mhss.gateway.access.Users;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that changes one user and shows what became of it. */
abstract class OneUser extends GatewayTask {

  @Parameters(paramLabel = "NAME", description = "As 'users list' prints it.")
  private String name;

  @Mixin private ActorOption actor = new ActorOption();
  @Mixin private JsonOption json;

  /**
   * @return what was done, in words
   */
  abstract String change(Users users, String name, String actor);

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Users users = gateway.bean(Users.class);
    String done = change(users, name, actor.name());
    if (json.wanted()) {
      terminal.json(
          users
              .find(name)
              .map(account -> UserData.of(account, users.waits(name)))
              .orElse(java.util.Map.of("name", name, "state", "removed")));
    } else {
      terminal.line(done);
    }
    return ExitCode.OK;
  }
}
