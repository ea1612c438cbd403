/** Returns in the browser and for programs: the calendar, what each one says, and decisions. */
package mhss.gateway.console.returns.web;
