/** The running gateway into health and route deployment; doctor. */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "history",
      "vault",
      "partners",
      "pgp",
      "mail",
      "rules",
      "intake",
      "responses",
      "returns",
      "scanner",
      "reconciliation",
      "heartbeat"
    })
package mhss.gateway.operations;

import org.springframework.modulith.ApplicationModule;
