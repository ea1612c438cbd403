/** Letters that a person writes, in pages and for programs. */
package mhss.gateway.console.letters.web;
