/** Figures of the rule sets into reports of management information, and back into their events. */
package mhss.gateway.returns.information;
