/**
 * A sealed message into an opened one (decrypt, verify, policy: one method), and back; keyring,
 * expiry.
 */
@ApplicationModule(allowedDependencies = {})
package mhss.gateway.pgp;

import org.springframework.modulith.ApplicationModule;
