package mhss.gateway.console.messages;

import java.util.Map;
import java.util.UUID;
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
import picocli.CommandLine.Parameters;

@Command(
    name = "discard",
    description = {
      "Take a waiting message off the list.",
      "A person has dealt with it, or it needs nothing. It stays stored and can be replayed."
    },
    footer = {"%nExamples:", "  gateway discard 0b8e6c1e --reason 'answered by telephone'"})
public class DiscardCommand extends GatewayTask {

  @Parameters(paramLabel = "MESSAGE", description = "Message id, or its beginning.")
  private TypedId typed;

  @Mixin private ReasonOption why;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    UUID message = gateway.bean(Ids.class).message(typed);
    gateway.bean(Parking.class).discard(message, why.actor(), why.reason());
    if (json.wanted()) {
      terminal.json(Map.of("message", message.toString(), "status", "discarded"));
    } else {
      terminal.line("%s is taken off the list; it stays stored.", message);
    }
    return ExitCode.OK;
  }
}
