/** Reports into findings, reviews and decisions; files of a coach into checked submissions. */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "responses",
      "documents",
      "rules",
      "mail",
      "pgp",
      "partners",
      "history",
      "vault"
    })
package mhss.gateway.reports;

import org.springframework.modulith.ApplicationModule;
