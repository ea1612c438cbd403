package mhss.gateway.console.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.reports.Finding;
import mhss.gateway.reports.Review;
import mhss.gateway.reports.Reviews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "review",
    description = {
      "Plans and reports that wait for the adviser's decision, oldest first.",
      "Exit code 1 when there are any."
    },
    subcommands = {ShowReviewCommand.class, AcceptReviewCommand.class, RejectReviewCommand.class},
    footer = {
      "%nExamples:",
      "  gateway review",
      "  gateway review show 7d1f0c2a --document plan.docx",
      "  gateway review accept 7d1f0c2a --preview",
      "  gateway review reject 7d1f0c2a --reason V8-RJ5 --details 'Section 4 is empty.'"
    })
public class ReviewCommand extends GatewayTask {

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Reviews reviews = gateway.bean(Reviews.class);
    List<Review> waiting = reviews.queue();
    if (json.wanted()) {
      List<Map<String, Object>> data = new ArrayList<>();
      for (Review review : waiting) {
        Map<String, Object> one = ReviewData.of(review);
        one.put("findings", FindingsPrint.data(reviews.findings(review.id())));
        data.add(one);
      }
      terminal.json(data);
    } else if (waiting.isEmpty()) {
      terminal.line("No report waits for a decision.");
    } else {
      waiting.forEach(review -> print(review, reviews.findings(review.id()), terminal));
    }
    return waiting.isEmpty() ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private static void print(Review review, List<Finding> findings, Terminal terminal) {
    long failed = findings.stream().filter(Finding::failsMechanically).count();
    terminal.line(
        "%s  %s  %s revision %d  received %s%s",
        review.id(),
        review.urn(),
        review.report(),
        review.revision(),
        Terminal.time(review.receivedAt()),
        failed == 0 ? "" : "  (%d points not met)".formatted(failed));
  }
}
