/** A plan or report of a coach, from a page or a program, into a checked submission. */
package mhss.gateway.console.submission;
