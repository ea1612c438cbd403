/** The work list in the browser and for programs. */
package mhss.gateway.console.work.web;
