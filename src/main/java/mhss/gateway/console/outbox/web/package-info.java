/** The outbox in the browser and for programs. */
package mhss.gateway.console.outbox.web;
