/** The mailboxes in the browser and for programs. */
package mhss.gateway.console.mailboxes.web;
