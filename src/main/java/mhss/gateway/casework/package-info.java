/** Events into case state: the transition table, the one writer, clocks. */
@ApplicationModule(allowedDependencies = {"history", "vault", "rules"})
package mhss.gateway.casework;

import org.springframework.modulith.ApplicationModule;
