/**
 * A proposed change of the configuration into a checked, tried and activated one; every file into
 * its versions.
 */
@ApplicationModule(
    allowedDependencies = {
      "history",
      "vault",
      "casework",
      "partners",
      "rules",
      "intake",
      "responses",
      "returns",
      "operations"
    })
package mhss.gateway.changes;

import org.springframework.modulith.ApplicationModule;
