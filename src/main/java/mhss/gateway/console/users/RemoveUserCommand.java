package mhss.gateway.console.users;

import mhss.gateway.access.Users;
import picocli.CommandLine.Command;

@Command(
    name = "remove",
    description = "Take somebody away; the name stays in the history and is not given again.",
    footer = {"%nExamples:", "  gateway users remove kim"})
class RemoveUserCommand extends OneUser {

  @Override
  String change(Users users, String name, String actor) {
    users.remove(name, actor);
    return name + " was removed.";
  }
}
