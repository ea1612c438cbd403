/** What is due and not claimed, by one query. */
package mhss.gateway.returns.claim.due;
