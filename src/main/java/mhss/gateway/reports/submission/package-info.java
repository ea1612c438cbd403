/** A file of a coach into what may leave, or the reason why it must not. */
package mhss.gateway.reports.submission;
