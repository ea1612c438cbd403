/** Identifiers and hashes into the rows that have them. */
package mhss.gateway.operations.lookup;
