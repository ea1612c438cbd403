package mhss.gateway.console.messages;

import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.intake.Parking;
import mhss.gateway.operations.Ids;
import mhss.gateway.operations.TypedId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "replay",
    description = {
      "Process stored messages again, with today's rules, keys and partners.",
      "Sends nothing unless told so. With several messages, one that is refused does not keep the",
      "others from it."
    },
    footer = {
      "%nExamples:",
      "  gateway replay 0b8e6c1e --dry-run --reason 'what would it do?'",
      "  gateway replay 0b8e6c1e --reason 'partner added'",
      "  gateway replay 0b8e6c1e --send --reason 'the adviser still waits for the answer'"
    })
public class ReplayCommand extends GatewayTask {

  @Parameters(
      arity = "1..*",
      paramLabel = "MESSAGE",
      description = "Message ids, or their beginnings.")
  private List<TypedId> messages;

  @Option(names = "--dry-run", description = "Only say what would happen; write nothing.")
  private boolean dryRun;

  @Option(names = "--send", description = "Let what comes out of it be sent.")
  private boolean send;

  @Mixin private ReasonOption why;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Parking parking = gateway.bean(Parking.class);
    Ids ids = gateway.bean(Ids.class);
    Batch batch = new Batch();
    List<Map<String, Object>> results =
        batch.each(
            messages,
            typed ->
                ReplayData.of(
                    parking.replay(ids.message(typed), dryRun, send, why.actor(), why.reason())));
    ReplayData.print(results, json.wanted(), terminal);
    return batch.refused() ? ExitCode.REFUSED : ExitCode.OK;
  }
}
