/** Everything that waits for a person into one list of tasks, and who has taken which. */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "history",
      "partners",
      "mail",
      "rules",
      "store",
      "intake",
      "responses",
      "reports",
      "returns",
      "watch",
      "operations"
    })
package mhss.gateway.work;

import org.springframework.modulith.ApplicationModule;
