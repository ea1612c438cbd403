/** What was returned, found again: calendar, references, proofs, explanations. */
package mhss.gateway.returns.lookup;
