/** Nothing into a working world: mail server, keys, correspondents, a clock to turn. */
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
      "reports",
      "watch",
      "operations",
      "console"
    })
package mhss.gateway.sandbox;

import org.springframework.modulith.ApplicationModule;
