package mhss.gateway.console.returns;

import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.returns.text.EntryData;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "approve",
    description = {
      "Let a return go that waits for it: it is sealed and put into the outbox.",
      "Which ones wait: gateway.returns.approve in config/. Exit code 1 when it could not be sealed."
    },
    footer = {
      "%nExamples:",
      "  gateway returns show claim/2018-05      look at it first",
      "  gateway returns approve claim/2018-05 --actor finance.one"
    })
class ApproveReturnCommand extends GatewayTask {

  @Mixin private ReturnRef which;
  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Returns returns = gateway.bean(Returns.class);
    ReturnEntry entry = which.made(gateway);
    returns.approve(entry.id(), actor.name());
    ReturnEntry now = returns.find(entry.ref()).orElse(entry);
    if (json.wanted()) {
      terminal.json(EntryData.of(now));
    } else {
      terminal.line("%s is approved: it is %s now.", now.ref(), now.state());
      if (now.problem() != null) {
        terminal.line("! %s", now.problem());
      }
    }
    return now.problem() == null ? ExitCode.OK : ExitCode.PROBLEM;
  }
}
