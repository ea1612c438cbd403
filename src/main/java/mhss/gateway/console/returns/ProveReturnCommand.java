package mhss.gateway.console.returns;

import java.util.Map;
import java.util.Optional;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.returns.text.ChangesText;
import mhss.gateway.console.returns.text.ProofText;
import mhss.gateway.returns.Changes;
import mhss.gateway.returns.Proof;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "proof",
    description = {
      "What was sent, to whom, under which keys, and when: everything an auditor asks for.",
      "Hashes, fingerprints, times and entries of the history; of a correction also what it changed:",
      "that you read that is written into the history first."
    },
    footer = {
      "%nExamples:",
      "  gateway returns proof claim/2018-05",
      "  gateway returns proof claim/2018-05/v1 --json",
      "  gateway history verify                  that nobody has changed the history since"
    })
class ProveReturnCommand extends GatewayTask {

  @Mixin private ReturnRef which;
  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Returns returns = gateway.bean(Returns.class);
    ReturnEntry entry = which.made(gateway);
    Proof proof = returns.proof(entry.ref());
    if (entry.corrects().isPresent()) {
      ReadReturn.note(gateway, ReadReturn.step("return-read", entry, actor.name()));
    }
    Optional<Changes> changed = returns.changed(entry.ref());
    if (json.wanted()) {
      Map<String, Object> data = ProofText.data(proof);
      data.put("changed", changed.map(ChangesText::data).orElse(null));
      terminal.json(data);
    } else {
      ProofText.print(proof, terminal);
      changed.ifPresent(
          changes -> {
            terminal.line("");
            ChangesText.print(changes, terminal);
          });
    }
    return ExitCode.OK;
  }
}
