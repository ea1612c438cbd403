/** Returns as people and scripts read them. */
package mhss.gateway.console.returns.text;
