/** The passing of months into claims, worksheets and management information, each sent once. */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "history",
      "vault",
      "partners",
      "pgp",
      "mail",
      "rules",
      "store",
      "reports",
      "responses",
      "responses :: watched"
    })
package mhss.gateway.returns;

import org.springframework.modulith.ApplicationModule;
