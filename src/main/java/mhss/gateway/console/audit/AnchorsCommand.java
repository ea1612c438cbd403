package mhss.gateway.console.audit;

import java.util.List;
import mhss.gateway.audit.Anchor;
import mhss.gateway.audit.Anchors;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "anchors",
    description = {
      "The head of the history as it was signed once a day, the newest first.",
      "'gateway audit verify' says whether they still fit."
    },
    footer = {"%nExamples:", "  gateway audit anchors", "  gateway audit anchors --json"})
class AnchorsCommand extends GatewayTask {

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    List<Anchor> anchors = gateway.bean(Anchors.class).all();
    if (json.wanted()) {
      terminal.json(anchors.stream().map(AuditData::of).toList());
    } else if (anchors.isEmpty()) {
      terminal.line(
          "There is no anchor yet. The running gateway makes one a day, once it has a key of its"
              + " own.");
    } else {
      terminal.table(
          List.of("DAY", "ENTRY", "HASH", "SIGNED BY"),
          anchors.stream()
              .map(
                  one ->
                      List.of(
                          one.day().toString(),
                          String.valueOf(one.seq()),
                          one.hash(),
                          one.signer()))
              .toList());
    }
    return ExitCode.OK;
  }
}
