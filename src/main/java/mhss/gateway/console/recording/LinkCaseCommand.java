package mhss.gateway.console.recording;

import java.util.UUID;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "link",
    description = "Give a case that was opened without a URN the one that Access to Work gave it.",
    footer = {"%nExamples:", "  gateway case link 0b8e6c1e-... MH/000123"})
public class LinkCaseCommand extends GatewayTask {

  @Parameters(index = "0", paramLabel = "CASE", description = "Id of the case.")
  private UUID id;

  @Parameters(index = "1", paramLabel = "URN", description = "In any spelling.")
  private String urn;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    CaseFile file =
        gateway
            .bean(Cases.class)
            .byId(id)
            .orElseThrow(
                () ->
                    CommandFailed.notFound(
                        "There is no case %s: 'gateway trace' shows ids.".formatted(id)));
    CaseRecords records = gateway.bean(CaseRecords.class);
    Effect effect =
        gateway.bean(Effects.class).of(file, false, () -> records.urn(id, urn, actor.name()));
    return EffectText.print(effect, json.wanted(), gateway, terminal);
  }
}
