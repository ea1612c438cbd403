/**
 * Content into ciphertext under a data key per case (per message until it has one); destroys keys.
 */
@ApplicationModule(allowedDependencies = {})
package mhss.gateway.vault;

import org.springframework.modulith.ApplicationModule;
