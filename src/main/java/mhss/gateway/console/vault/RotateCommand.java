package mhss.gateway.console.vault;

import java.util.Map;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
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
  @Mixin private JsonOption json;

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
                  if (wrapped > 0) {
                    history.record(
                        Step.of("vault-rotated", "done").by(actor.name()).fact("keys", wrapped));
                  }
                  return wrapped;
                });
    if (json.wanted()) {
      terminal.json(Map.of("keysWrappedAnew", keys));
    } else if (keys == 0) {
      terminal.line("Every key is under the first master key already: there was nothing to do.");
    } else {
      terminal.line("%d keys are wrapped under the first master key now.", keys);
      terminal.line("The older ones may be removed from secrets/master.key.");
    }
    return ExitCode.OK;
  }
}
