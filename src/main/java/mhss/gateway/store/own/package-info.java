/** A data folder into a running PostgreSQL that keeps what it confirms and asks for a password. */
package mhss.gateway.store.own;
