/**
 * Figures of the rule sets into SQL over the events of cases: counts, and the events behind them.
 */
package mhss.gateway.returns.information.measures;
