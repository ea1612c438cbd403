/** Revisions of plans and reports, and the decisions about them. */
package mhss.gateway.casework.reports;
