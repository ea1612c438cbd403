/** The work list on the command line and in the browser. */
package mhss.gateway.console.work;
