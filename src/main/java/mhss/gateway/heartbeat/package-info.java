/** A marked mail through the whole way and back into a sign of life; nothing else of it stays. */
@ApplicationModule(allowedDependencies = {"responses", "vault", "casework", "mail", "history"})
package mhss.gateway.heartbeat;

import org.springframework.modulith.ApplicationModule;
