package mhss.gateway.console.recording;

import java.time.Clock;
import java.time.Instant;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "set",
    description = "An appointment was set.",
    footer = {
      "%nExamples:",
      "  gateway appointment set MH/000123 --at '20/11/2026 10:00' --medium phone"
    })
class SetAppointmentCommand extends GatewayTask {

  @Mixin private CaseOption which;

  @Option(
      names = "--at",
      paramLabel = "WHEN",
      required = true,
      description = "When it takes place: '23/11/2026 14:30' or ISO.")
  private String at;

  @Option(names = "--medium", required = true, description = "phone, video or in-person.")
  private String medium;

  @Option(names = "--dry-run", description = "Only say what would happen; write nothing.")
  private boolean dryRun;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    CaseFile file = which.in(gateway);
    Words.oneOf("medium", medium, "phone", "video", "in-person");
    Instant when = London.moment(at, gateway.bean(Clock.class).instant());
    CaseRecords records = gateway.bean(CaseRecords.class);
    Effect effect =
        gateway
            .bean(Effects.class)
            .of(file, dryRun, () -> records.appointment(file.id(), when, medium, actor.name()));
    return EffectText.print(effect, json.wanted(), gateway, terminal);
  }
}
