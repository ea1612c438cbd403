package mhss.gateway.console.users;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mhss.gateway.access.Account;
import mhss.gateway.access.Users;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "list",
    description = "Everybody who may sign in.",
    footer = {"%nExamples:", "  gateway users list", "  gateway users list --json"})
class ListUsersCommand extends GatewayTask {

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Users users = gateway.bean(Users.class);
    List<Account> all = users.all();
    if (json.wanted()) {
      terminal.json(all.stream().map(one -> UserData.of(one, users.waits(one.name()))).toList());
    } else if (all.isEmpty()) {
      terminal.line("Nobody yet: the first 'gateway run' makes the user admin.");
    } else {
      terminal.table(
          List.of("NAME", "ROLES", "STATE", "SECOND STEP", "SIGNED IN"),
          all.stream().map(one -> row(one, users.waits(one.name()))).toList());
    }
    return ExitCode.OK;
  }

  private static List<String> row(Account one, Optional<Instant> waits) {
    return List.of(
        one.name(),
        String.join(" ", UserData.roles(one)),
        UserData.state(one) + waits.map(at -> ", waits until " + Terminal.time(at)).orElse(""),
        one.elsewhere() ? "elsewhere" : one.secondStep() ? "yes" : "no",
        one.signedInAt().map(Terminal::time).orElse("never"));
  }
}
