/** Mailbox, ledger, store and outbox into the differences between them, each by its name. */
@ApplicationModule(allowedDependencies = {"mail", "history"})
package mhss.gateway.reconciliation;

import org.springframework.modulith.ApplicationModule;
