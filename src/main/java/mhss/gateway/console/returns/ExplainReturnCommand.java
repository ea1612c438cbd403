package mhss.gateway.console.returns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.recording.London;
import mhss.gateway.returns.Evidence;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "explain",
    description = {
      "The URNs and events behind a figure of a return; or where one case counted in it.",
      "That you read them is written into the history first.",
      "Exit code 1 when nothing stands behind it."
    },
    footer = {
      "%nExamples:",
      "  gateway returns explain quarterly/2018-Q2 SLA-2",
      "  gateway returns explain claim/2018-05 EXIT_25",
      "  gateway returns explain monthly/2018-05 AW17-1106     in which figures this case counted",
      "  gateway case AW17-1106                                then: the whole story of a case"
    })
public class ExplainReturnCommand extends GatewayTask {

  @Mixin private ReturnRef which;

  @Parameters(
      index = "1",
      paramLabel = "FIGURE|URN",
      description = "Id of a figure ('returns show' lists them), element of a claim, or URN.")
  private String figure;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    ReturnEntry entry = which.made(gateway);
    ReadReturn.note(
        gateway, ReadReturn.step("return-explained", entry, actor.name()).fact("asked", figure));
    List<Evidence> evidence = gateway.bean(Returns.class).explain(entry.ref(), figure);
    if (json.wanted()) {
      terminal.json(evidence.stream().map(ExplainReturnCommand::data).toList());
    } else if (evidence.isEmpty()) {
      terminal.line("Nothing in %s counts for %s.", entry.ref(), figure);
    } else {
      terminal.table(
          List.of("FIGURE", "PART", "URN", "WHEN", "EVENT", "NO"),
          evidence.stream().map(ExplainReturnCommand::row).toList());
    }
    return evidence.isEmpty() ? ExitCode.PROBLEM : ExitCode.OK;
  }

  private static List<String> row(Evidence one) {
    return List.of(
        one.figure(),
        one.part(),
        one.urn(),
        London.minute(one.at()),
        one.eventName(),
        String.valueOf(one.event()));
  }

  public static Map<String, Object> data(Evidence one) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("figure", one.figure());
    data.put("part", one.part());
    data.put("urn", one.urn());
    data.put("case", one.caseFile().toString());
    data.put("event", one.event());
    data.put("eventName", one.eventName());
    data.put("at", one.at() == null ? null : one.at().toString());
    return data;
  }
}
