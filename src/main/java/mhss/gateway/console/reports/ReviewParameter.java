package mhss.gateway.console.reports;

import java.util.List;
import java.util.UUID;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.operations.TypedId;
import mhss.gateway.reports.Reviews;
import picocli.CommandLine.Parameters;

/** The review that a command is about. */
class ReviewParameter {

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "Of the review, or its first 8 characters.")
  private TypedId typed;

  UUID in(Reviews reviews) {
    List<UUID> found = reviews.between(typed.first(), typed.last());
    if (found.isEmpty()) {
      throw CommandFailed.notFound(
          "There is no review %s: 'gateway review' lists those that wait.".formatted(typed));
    }
    if (found.size() > 1) {
      throw CommandFailed.refused("The id of more than one review begins so: type more of it.");
    }
    return found.get(0);
  }
}
