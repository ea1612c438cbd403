package mhss.gateway.console.recording;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.CaseRecords.Cancellation;
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
    name = "cancel",
    description = "The appointment that is set was cancelled.",
    footer = {
      "%nExamples:",
      "  gateway appointment cancel MH/000123 --by customer --reason-code not-in-timeframe",
      "  gateway appointment cancel MH/000123 --by provider --reason 'coach is ill'"
    })
class CancelAppointmentCommand extends GatewayTask {

  @Mixin private CaseOption which;

  @Option(names = "--by", required = true, description = "customer or provider.")
  private String by;

  @Option(
      names = "--on",
      paramLabel = "WHEN",
      description = "When it was cancelled: 23/11/2026, '23/11/2026 14:30' or ISO; default now.")
  private String on;

  @Option(names = "--reason-code", paramLabel = "CODE", description = "Of the rule set.")
  private String code;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why. No personal data.")
  private String reason;

  @Option(names = "--dry-run", description = "Only say what would happen; write nothing.")
  private boolean dryRun;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    CaseFile file = which.in(gateway);
    Words.oneOf("--by", by, "customer", "provider");
    Instant now = gateway.bean(Clock.class).instant();
    Instant at = Optional.ofNullable(on).map(written -> London.past(written, now)).orElse(now);
    Cancellation cancellation = new Cancellation(by, at, code, reason);
    CaseRecords records = gateway.bean(CaseRecords.class);
    Effect effect =
        gateway
            .bean(Effects.class)
            .of(file, dryRun, () -> records.cancel(file.id(), cancellation, actor.name()));
    return EffectText.print(effect, json.wanted(), gateway, terminal);
  }
}
