/** A filter of messages into the SQL that answers it at the same cost on every page. */
package mhss.gateway.operations.messages;
