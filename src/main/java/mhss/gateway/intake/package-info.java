/** Stored messages into opened, recognised, read, registered ones; parking; replay. */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "history",
      "partners",
      "pgp",
      "mail",
      "documents",
      "rules",
      "reports",
      "responses",
      "scanner",
      "heartbeat"
    })
package mhss.gateway.intake;

import org.springframework.modulith.ApplicationModule;
