/** What may happen to a case, why not, and the clocks that then run. */
package mhss.gateway.casework.state;
