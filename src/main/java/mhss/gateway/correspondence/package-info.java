/** A letter that a person writes into the event it stands for and the mail that tells of it. */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "responses",
      "documents",
      "rules",
      "intake",
      "watch",
      "vault"
    })
package mhss.gateway.correspondence;

import org.springframework.modulith.ApplicationModule;
