/** Which return is due on which day, and what became of it. */
package mhss.gateway.returns.plan;
