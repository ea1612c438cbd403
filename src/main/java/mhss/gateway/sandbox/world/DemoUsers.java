package mhss.gateway.sandbox.world;

import java.util.Set;
import mhss.gateway.access.Role;
import mhss.gateway.access.Tokens;
import mhss.gateway.access.Users;
import org.springframework.context.ApplicationContext;

/** One user for each role, named as the role, with a password and a token that everybody knows. */
final class DemoUsers {

  private static final String TOKEN = "mgw_sandbox_";

  private DemoUsers() {}

  static void in(ApplicationContext gateway) {
    Users users = gateway.getBean(Users.class);
    Tokens tokens = gateway.getBean(Tokens.class);
    for (Role role : Role.values()) {
      users.demo(role.id(), Set.of(role), SandboxWorld.PASSWORD);
      tokens.demo(role.id(), Set.of(role), TOKEN + role.id());
    }
  }
}
