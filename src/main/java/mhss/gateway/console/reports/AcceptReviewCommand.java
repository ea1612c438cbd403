package mhss.gateway.console.reports;

import mhss.gateway.reports.Decision;
import picocli.CommandLine.Command;

@Command(
    name = "accept",
    description = "Accept a report: the case moves on and the e-mail that says so is sent.",
    footer = {
      "%nExamples:",
      "  gateway review accept 7d1f0c2a --preview",
      "  gateway review accept 7d1f0c2a --signature 'Alex Adviser, Access to Work'"
    })
class AcceptReviewCommand extends DecisionTask {

  @Override
  Decision decision() {
    return Decision.accept(signature);
  }
}
