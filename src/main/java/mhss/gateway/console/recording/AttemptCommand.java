package mhss.gateway.console.recording;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
    name = "attempt",
    description = {
      "Record an attempt to contact the customer.",
      "One that reached the customer is the contact itself."
    },
    footer = {
      "%nExamples:",
      "  gateway attempt MH/000123 --on '12/11/2026 09:30' --medium phone --result no-answer",
      "  gateway attempt MH/000123 --medium e-mail --result message-left"
    })
public class AttemptCommand extends GatewayTask {

  @Mixin private CaseOption which;

  @Option(
      names = "--on",
      paramLabel = "WHEN",
      description = "'23/11/2026 14:30' or ISO, with its time; default now.")
  private String on;

  @Option(
      names = "--medium",
      required = true,
      description = "phone, text, e-mail, letter, video or in-person.")
  private String medium;

  @Option(
      names = "--result",
      required = true,
      description = "reached, no-answer, message-left, wrong-contact or call-back-asked.")
  private String result;

  @Option(names = "--dry-run", description = "Only say what would happen; write nothing.")
  private boolean dryRun;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    CaseFile file = which.in(gateway);
    Instant now = gateway.bean(Clock.class).instant();
    Instant at =
        Optional.ofNullable(on).map(written -> London.pastMoment(written, now)).orElse(now);
    Words.oneOf("medium", medium, "phone", "text", "e-mail", "letter", "video", "in-person");
    Words.oneOf(
        "result",
        result,
        "reached",
        "no-answer",
        "message-left",
        "wrong-contact",
        "call-back-asked");
    CaseRecords records = gateway.bean(CaseRecords.class);
    Effect effect =
        gateway
            .bean(Effects.class)
            .of(file, dryRun, () -> records.attempt(file.id(), at, medium, result, actor.name()));
    return EffectText.print(effect, json.wanted(), gateway, terminal);
  }
}
