package mhss.gateway.console.messages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.intake.Parking;
import mhss.gateway.intake.Parking.Asked;
import mhss.gateway.intake.Said;
import mhss.gateway.operations.Ids;
import mhss.gateway.operations.TypedId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "treat-as",
    description = {
      "Say what a message is, or which case it is about, and process it again.",
      "Its form and its words are read all the same, and who may send what still holds. Sends",
      "nothing unless told so."
    },
    footer = {
      "%nExamples:",
      "  gateway parked treat-as 0b8e6c1e --kind V-14 --dry-run --reason 'what would it do?'",
      "  gateway parked treat-as 0b8e6c1e --kind V-14 --reason 'read it: the plan is accepted'",
      "  gateway parked treat-as 0b8e6c1e --case MH/000123 --reason 'the adviser said so'"
    })
class TreatCommand extends GatewayTask {

  @Parameters(
      arity = "1..*",
      paramLabel = "MESSAGE",
      description = "Message ids, or their beginnings.")
  private List<TypedId> messages;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Id of the catalogue, such as V-14; 'gateway letters list' shows them.")
  private String kind;

  @Option(names = "--case", paramLabel = "URN", description = "The case that it is about.")
  private String urn;

  @Option(names = "--dry-run", description = "Only say what would happen; write nothing.")
  private boolean dryRun;

  @Option(names = "--send", description = "Let what comes out of it be sent.")
  private boolean send;

  @Mixin private ReasonOption why;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    if (kind == null && urn == null) {
      throw CommandFailed.refused("Say what it is: --kind, --case, or both.");
    }
    Parking parking = gateway.bean(Parking.class);
    Ids ids = gateway.bean(Ids.class);
    Said said = new Said(Optional.ofNullable(kind), Optional.ofNullable(urn));
    Asked asked = new Asked(dryRun, send, why.actor(), why.reason());
    Batch batch = new Batch();
    List<Map<String, Object>> results =
        batch.each(
            messages, typed -> ReplayData.of(parking.treat(ids.message(typed), said, asked)));
    ReplayData.print(results, json.wanted(), terminal);
    return batch.refused() ? ExitCode.REFUSED : ExitCode.OK;
  }
}
