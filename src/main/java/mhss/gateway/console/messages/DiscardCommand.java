package mhss.gateway.console.messages;

import java.util.UUID;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.intake.Parking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "discard",
    description = {
      "Take a waiting message off the list.",
      "A person has dealt with it, or it needs nothing. It stays stored and can be replayed."
    },
    footer = {"%nExamples:", "  gateway discard 0b8e6c1e-... --reason 'answered by telephone'"})
public class DiscardCommand extends GatewayTask {

  @Parameters(paramLabel = "MESSAGE", description = "Message id.")
  private UUID message;

  @Mixin private ReasonOption why;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    gateway.bean(Parking.class).discard(message, why.actor(), why.reason());
    terminal.line("%s is discarded.", message);
    return ExitCode.OK;
  }
}
