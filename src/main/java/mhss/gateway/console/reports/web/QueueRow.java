package mhss.gateway.console.reports.web;

import java.time.Instant;
import mhss.gateway.reports.Review;

/**
 * A review in the list.
 *
 * @param name of the report
 * @param notMet points of the standard that certainly are not met
 * @param forAPerson points that nobody but a person can judge
 * @param due when the decision is due; null where no clock says so
 */
public record QueueRow(
    Review review, String name, long notMet, long forAPerson, Instant due, boolean overdue) {}
