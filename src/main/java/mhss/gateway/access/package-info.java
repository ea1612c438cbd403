/** Logins into people with roles, and roles into what each page and resource lets through. */
@ApplicationModule(allowedDependencies = {"history", "vault", "store"})
package mhss.gateway.access;

import org.springframework.modulith.ApplicationModule;
