/** Exchanges into rates per route; pauses that people ask for into stopped and running routes. */
package mhss.gateway.operations.live;
