/** A year of invented customers into what happens with each, day by day. */
package mhss.gateway.sandbox.year;
