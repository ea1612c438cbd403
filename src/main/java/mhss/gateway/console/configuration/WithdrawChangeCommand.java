package mhss.gateway.console.configuration;

import java.util.UUID;
import mhss.gateway.changes.Changes;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "withdraw",
    description = "Take a proposed change off the list.",
    footer = {"%nExamples:", "  gateway changes withdraw 7d1f3a20 --reason 'a better one follows'"})
class WithdrawChangeCommand extends GatewayTask {

  @Mixin private TypedChange typed;
  @Mixin private ReasonOption why;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Changes changes = gateway.bean(Changes.class);
    UUID id = typed.in(gateway);
    changes.withdraw(id, why.actor(), why.reason());
    if (json.wanted()) {
      terminal.json(ChangeData.of(changes.get(id)));
    } else {
      terminal.line("Change %s is withdrawn; nothing was changed.", id);
    }
    return ExitCode.OK;
  }
}
