/** Requests of browsers and programs into somebody who may, or nobody. */
package mhss.gateway.access.door;
