/** The history into proofs that leave the house: anchors of its head, signed bundles, checks. */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "history",
      "vault",
      "partners",
      "pgp",
      "mail",
      "rules",
      "documents",
      "intake",
      "responses",
      "returns",
      "operations"
    })
package mhss.gateway.audit;

import org.springframework.modulith.ApplicationModule;
