/** Faults of the world around the gateway, made on purpose. */
package mhss.gateway.faults;
