/** The signs of life of the mailboxes: command and REST; their page is that of reconciliation. */
package mhss.gateway.console.heartbeat;
