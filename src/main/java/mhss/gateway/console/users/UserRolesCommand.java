package mhss.gateway.console.users;

import mhss.gateway.access.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "roles",
    description = {
      "Say what somebody may do from now on.",
      "Whatever they have open ends when they lose a role."
    },
    footer = {"%nExamples:", "  gateway users roles kim --role caseworker,auditor"})
class UserRolesCommand extends OneUser {

  @Mixin private RoleOption roles = new RoleOption();

  @Override
  String change(Users users, String name, String actor) {
    users.roles(name, roles.roles(), actor);
    return "%s is %s now.".formatted(name, String.join(" ", UserData.roles(users.get(name))));
  }
}
