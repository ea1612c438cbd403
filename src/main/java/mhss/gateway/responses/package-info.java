/** Case changes into letters in the outbox; sends them once. */
@ApplicationModule(
    allowedDependencies = {"casework", "history", "vault", "partners", "pgp", "mail", "rules"})
package mhss.gateway.responses;

import org.springframework.modulith.ApplicationModule;
