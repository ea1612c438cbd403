/** A mail server, keys, settings and a clock into a running gateway of two desks. */
package mhss.gateway.sandbox.world;
