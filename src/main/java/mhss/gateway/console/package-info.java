/** Everything above into pages, REST and a command line. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "casework",
      "history",
      "vault",
      "partners",
      "pgp",
      "mail",
      "documents",
      "rules",
      "store",
      "intake",
      "responses",
      "returns",
      "reconciliation",
      "heartbeat",
      "returns :: charts",
      "returns :: schedules",
      "reports",
      "operations",
      "audit",
      "watch",
      "correspondence",
      "changes",
      "work"
    })
package mhss.gateway.console;

import org.springframework.modulith.ApplicationModule;
