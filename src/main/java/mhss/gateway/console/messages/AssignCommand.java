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
import mhss.gateway.work.Colleagues;
import mhss.gateway.work.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "assign",
    description = "Give a waiting message to a user who may work on messages.",
    footer = {"%nExamples:", "  gateway assign 0b8e6c1e sam --reason 'knows this adviser'"})
public class AssignCommand extends GatewayTask {

  @Parameters(index = "0", paramLabel = "MESSAGE", description = "Message id, or its beginning.")
  private TypedId typed;

  @Parameters(index = "1", paramLabel = "PERSON", description = "Login name.")
  private String person;

  @Mixin private ReasonOption why;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    UUID message = gateway.bean(Ids.class).message(typed);
    Parking parking = gateway.bean(Parking.class);
    parking.byId(message); // of what is not there nobody needs to know who may do it
    gateway.bean(Colleagues.class).check(Task.Sort.PARKED, person, why.actor());
    parking.assign(message, person, why.actor(), why.reason());
    if (json.wanted()) {
      terminal.json(Map.of("message", message.toString(), "assignedTo", person));
    } else {
      terminal.line("%s is assigned to %s.", message, person);
    }
    return ExitCode.OK;
  }
}
