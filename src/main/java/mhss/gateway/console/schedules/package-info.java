/** The schedules of the returns, to be read. */
package mhss.gateway.console.schedules;
