package mhss.gateway.console.users;

import java.util.List;
import java.util.Set;
import mhss.gateway.access.Role;
import mhss.gateway.console.frame.RoleName;
import picocli.CommandLine.Option;

/** One or more roles. */
class RoleOption {

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      required = true,
      split = ",",
      converter = RoleName.class,
      completionCandidates = RoleName.class,
      description =
          "What they may do; may be given several times. One of: ${COMPLETION-CANDIDATES}.")
  private List<Role> roles;

  Set<Role> roles() {
    return Set.copyOf(roles);
  }
}
