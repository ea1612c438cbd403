/** Steps into hash-chained, append-only entries; verifies and exports the chain. */
@ApplicationModule(allowedDependencies = {})
package mhss.gateway.history;

import org.springframework.modulith.ApplicationModule;
