/** Everything that moves into one page to begin the day with. */
package mhss.gateway.console.today;
