package mhss.gateway.console.reports;

import java.util.ArrayList;
import java.util.List;
import mhss.gateway.reports.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "reject",
    description = "Send a report back for re-work, with reasons and details.",
    footer = {
      "%nExamples:",
      "  gateway review reject 7d1f0c2a --reason V8-RJ5 --details 'Section 4 is empty.' --preview"
    })
class RejectReviewCommand extends DecisionTask {

  @Option(
      names = "--reason",
      paramLabel = "ID",
      description = "Of the list of the rule set, for example V8-RJ5; more than one is allowed.")
  private List<String> reasons = new ArrayList<>();

  @Option(
      names = "--details",
      paramLabel = "TEXT",
      description = "What has to be re-worked, as the provider reads it.")
  private String details = "";

  @Override
  Decision decision() {
    return Decision.reject(reasons, details, signature);
  }
}
