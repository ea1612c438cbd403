/** Returns on their way out: what was found out since they were sealed. */
package mhss.gateway.returns.leaving;
