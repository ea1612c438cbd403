/** Everything that waits for a person into one list of tasks, and who has taken which. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "history",
      "partners",
      "mail",
      "rules",
      "store",
      "intake",
      "responses",
      "returns",
      "operations"
    })
package mhss.gateway.work;

import org.springframework.modulith.ApplicationModule;
