/** The differences between mailbox and ledger: command, pages and REST. */
package mhss.gateway.console.reconciliation;
