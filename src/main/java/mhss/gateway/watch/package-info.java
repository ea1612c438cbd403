/** The passing of time into events, notices, alerts and digests; what is due into an agenda. */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "history",
      "mail",
      "vault",
      "partners",
      "pgp",
      "rules",
      "responses",
      "returns",
      "intake",
      "reports",
      "reconciliation",
      "heartbeat"
    })
package mhss.gateway.watch;

import org.springframework.modulith.ApplicationModule;
