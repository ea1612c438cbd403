/** Kept reports and a person's decision into the state of their case, its e-mail and its record. */
package mhss.gateway.reports.review;
