package mhss.gateway.console.outbox;

import java.util.UUID;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.responses.Choice;
import mhss.gateway.responses.Outbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "settle",
    description = {
      "Decide about a mail that is stuck.",
      "'sent' when it has arrived, 'resend' when it has not, 'cancel' when it is no longer wanted."
    },
    footer = {
      "%nExamples:",
      "  gateway outbox settle 7d1f... sent --reason 'the adviser confirmed by telephone'"
    })
class SettleCommand extends GatewayTask {

  @Parameters(index = "0", paramLabel = "ID", description = "Id of the outbox row.")
  private UUID id;

  @Parameters(index = "1", paramLabel = "CHOICE", description = "${COMPLETION-CANDIDATES}")
  private Choice choice;

  @Mixin private ReasonOption why;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Outbox outbox = gateway.bean(Outbox.class);
    gateway
        .transaction()
        .executeWithoutResult(status -> outbox.settle(id, choice, why.actor(), why.reason()));
    terminal.line("%s is %s.", id, outbox.byId(id).map(row -> row.state()).orElse("settled"));
    return ExitCode.OK;
  }
}
