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
    name = "assign",
    description = "Give a waiting message to a person.",
    footer = {"%nExamples:", "  gateway assign 0b8e6c1e-... sam --reason 'knows this adviser'"})
public class AssignCommand extends GatewayTask {

  @Parameters(index = "0", paramLabel = "MESSAGE", description = "Message id.")
  private UUID message;

  @Parameters(index = "1", paramLabel = "PERSON", description = "Login name.")
  private String person;

  @Mixin private ReasonOption why;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    gateway.bean(Parking.class).assign(message, person, why.actor(), why.reason());
    terminal.line("%s is assigned to %s.", message, person);
    return ExitCode.OK;
  }
}
