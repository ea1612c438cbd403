package mhss.gateway.console.vault;

import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "rotate",
    description = {
      "Wrap every key anew under the first master key of secrets/master.key.",
      "Content is not touched; afterwards the older master keys may be removed from that file."
    },
    footer = {"%nExamples:", "  gateway vault rotate"})
class RotateCommand extends GatewayTask {

  @Mixin private ActorOption actor;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Vault vault = gateway.bean(Vault.class);
    History history = gateway.bean(History.class);
    int keys =
        gateway
            .transaction()
            .execute(
                status -> {
                  int wrapped = vault.rotate();
                  history.record(
                      Step.of("vault-rotated", "done").by(actor.name()).fact("keys", wrapped));
                  return wrapped;
                });
    terminal.line("%d keys are wrapped under the current master key now.", keys);
    return ExitCode.OK;
  }
}
