package mhss.gateway.console.reports;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.documents.FoundField;
import mhss.gateway.reports.Reviews;
import mhss.gateway.reports.ShownReview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "show",
    description = {
      "What a report says, and how it stands against the specified standard.",
      "That you read it is written into the history first."
    },
    footer = {"%nExamples:", "  gateway review show 7d1f0c2a --document plan.docx"})
class ShowReviewCommand extends GatewayTask {

  @Mixin private ReviewParameter which;

  @Option(
      names = "--document",
      paramLabel = "OUT",
      description = "Write the document itself into this file.")
  private Path out;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Reviews reviews = gateway.bean(Reviews.class);
    UUID id = which.in(reviews);
    ShownReview shown = reviews.show(id, actor.name());
    if (out != null) {
      FileOption.write(out, reviews.document(id, actor.name()));
    }
    if (json.wanted()) {
      terminal.json(data(shown));
    } else {
      print(shown, terminal);
    }
    return ExitCode.OK;
  }

  private static void print(ShownReview shown, Terminal terminal) {
    terminal.line(
        "%s  %s  %s revision %d, %s",
        shown.review().id(),
        shown.review().urn(),
        shown.review().report(),
        shown.review().revision(),
        shown.review().state());
    for (FoundField field : shown.fields()) {
      terminal.line("%s", field.key() + (field.sure() ? "" : " (not certain)") + ":");
      field.value().lines().forEach(line -> terminal.line("%s", "    " + line));
    }
    terminal.line("");
    FindingsPrint.print(shown.findings(), terminal);
    if (!shown.reasons().isEmpty()) {
      terminal.line("%s", "Rejected for " + String.join(", ", shown.reasons()));
      terminal.line("%s", shown.details());
    }
  }

  private static Map<String, Object> data(ShownReview shown) {
    Map<String, Object> data = ReviewData.of(shown.review());
    data.put("file", shown.file());
    data.put("fields", shown.fields().stream().map(ShowReviewCommand::data).toList());
    data.put("findings", FindingsPrint.data(shown.findings()));
    data.put("reasons", List.copyOf(shown.reasons()));
    data.put("details", shown.details());
    return data;
  }

  private static Map<String, Object> data(FoundField field) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("key", field.key());
    data.put("value", field.value());
    data.put("page", field.page());
    data.put("line", field.line());
    data.put("source", field.source());
    data.put("sure", field.sure());
    return data;
  }
}
