package mhss.gateway.console.users;

import mhss.gateway.access.Users;
import picocli.CommandLine.Command;

@Command(
    name = "lock",
    description = "Keep somebody out from now on; whatever they have open ends.",
    footer = {"%nExamples:", "  gateway users lock kim"})
class LockUserCommand extends OneUser {

  @Override
  String change(Users users, String name, String actor) {
    users.lock(name, actor);
    return name + " is locked and signed out everywhere.";
  }
}
