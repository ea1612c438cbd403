package mhss.gateway.console.users;

import mhss.gateway.access.Users;
import picocli.CommandLine.Command;

@Command(
    name = "unlock",
    description = "Let somebody in again who is locked, or who waits after wrong passwords.",
    footer = {"%nExamples:", "  gateway users unlock kim"})
class UnlockUserCommand extends OneUser {

  @Override
  String change(Users users, String name, String actor) {
    users.unlock(name, actor);
    return name + " may sign in.";
  }
}
