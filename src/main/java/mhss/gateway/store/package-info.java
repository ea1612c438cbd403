/** Nothing into a running, migrated PostgreSQL: the gateway's own, or the server an admin names. */
@ApplicationModule(allowedDependencies = {})
package mhss.gateway.store;

import org.springframework.modulith.ApplicationModule;
