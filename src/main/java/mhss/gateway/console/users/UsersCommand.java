package mhss.gateway.console.users;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "users",
    description = {
      "Who may sign in to the pages, and what they may do there.",
      "Whoever can run this on the machine of the gateway can let anybody in: it is the way back when"
          + " the last admin has lost the password."
    },
    subcommands = {
      ListUsersCommand.class,
      AddUserCommand.class,
      ResetUserCommand.class,
      LockUserCommand.class,
      UnlockUserCommand.class,
      UserRolesCommand.class,
      RemoveUserCommand.class
    },
    footer = {
      "%nExamples:",
      "  gateway users list",
      "  gateway users add kim --role caseworker",
      "  gateway users reset admin        a new one-time password"
    })
public class UsersCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what: list, add, reset, lock, unlock, roles or remove");
  }
}
