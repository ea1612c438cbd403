package mhss.gateway.console.returns;

import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.returns.text.EntryData;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "discard",
    description = {
      "A return that was made is not sent. It stays in the ledger, with the reason.",
      "What it claimed may be claimed by another one. One that may have left is corrected instead."
    },
    footer = {
      "%nExamples:",
      "  gateway returns discard claim/2018-05 --reason 'acceptances of one day are missing'"
    })
class DiscardReturnCommand extends GatewayTask {

  @Mixin private ReturnRef which;
  @Mixin private ReasonOption why;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Returns returns = gateway.bean(Returns.class);
    ReturnEntry entry = which.made(gateway);
    returns.discard(entry.id(), why.actor(), why.reason());
    if (json.wanted()) {
      terminal.json(EntryData.of(returns.find(entry.ref()).orElse(entry)));
    } else {
      terminal.line("%s is discarded, and nothing was sent.", entry.ref());
      terminal.line("'gateway returns correct %s' makes its next version.", which.typed());
    }
    return ExitCode.OK;
  }
}
