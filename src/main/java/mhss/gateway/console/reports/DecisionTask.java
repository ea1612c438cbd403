package mhss.gateway.console.reports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.letters.LetterPrint;
import mhss.gateway.reports.Decision;
import mhss.gateway.reports.Reviews;
import mhss.gateway.responses.Preview;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Decides about a report, or shows the e-mail that would say so. */
abstract class DecisionTask extends GatewayTask {

  @Mixin private ReviewParameter which;

  @Option(
      names = "--signature",
      paramLabel = "TEXT",
      description = "Name and e-mail signature of the adviser. Default: that of the desk.")
  String signature = "";

  @Option(names = "--preview", description = "Only show the e-mail as it would leave.")
  private boolean preview;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  abstract Decision decision();

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Reviews reviews = gateway.bean(Reviews.class);
    UUID id = which.in(reviews);
    return preview ? show(reviews, id, terminal) : decide(reviews, id, terminal);
  }

  private int show(Reviews reviews, UUID id, Terminal terminal) {
    Preview letter = reviews.preview(id, decision(), actor.name());
    if (json.wanted()) {
      terminal.json(LetterPrint.data(letter));
    } else {
      LetterPrint.print(letter, terminal);
    }
    return letter.problems().isEmpty() ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private int decide(Reviews reviews, UUID id, Terminal terminal) {
    UUID letter = reviews.decide(id, decision(), actor.name());
    String outcome = decision().accepted() ? "accepted" : "rejected";
    if (json.wanted()) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("review", id.toString());
      data.put("decision", outcome);
      data.put("letter", letter.toString());
      terminal.json(data);
    } else {
      terminal.line("Review %s is %s; the e-mail is in the outbox as %s.", id, outcome, letter);
    }
    return ExitCode.OK;
  }
}
