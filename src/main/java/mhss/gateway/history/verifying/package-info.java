/** The table as PostgreSQL streams it into what holds of the chain. */
package mhss.gateway.history.verifying;
