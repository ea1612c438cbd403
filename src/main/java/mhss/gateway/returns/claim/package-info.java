/**
 * What a fee or an outcome is due for, once for every URN: the claim, and the worksheet for PRaP.
 */
package mhss.gateway.returns.claim;
