/** Reports before an adviser: the queue, the document beside its findings, and the decision. */
package mhss.gateway.console.reports.web;
