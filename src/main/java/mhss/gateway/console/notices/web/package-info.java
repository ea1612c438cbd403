/** Prepared letters that wait for a person, in pages and for programs. */
package mhss.gateway.console.notices.web;
