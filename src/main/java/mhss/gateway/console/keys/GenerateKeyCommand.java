package mhss.gateway.console.keys;

import java.util.Map;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.operations.Fingerprint;
import mhss.gateway.operations.KeyChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "generate",
    description = {
      "Make a new key of ours.",
      "Back up the secrets folder: without it mail is lost."
    },
    footer = {"%nExamples:", "  gateway keys generate 'Provider desk <desk@provider.example>'"})
class GenerateKeyCommand extends GatewayTask {

  @Parameters(paramLabel = "USER-ID", description = "Name and address of the desk.")
  private String userId;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    String fingerprint = gateway.bean(KeyChanges.class).generate(userId, actor.name());
    if (json.wanted()) {
      terminal.json(Map.of("fingerprint", fingerprint));
    } else {
      terminal.line("Generated %s.", fingerprint);
      terminal.line("Its fingerprint to read out: %s", Fingerprint.grouped(fingerprint));
      terminal.line("Give its public half to partners: gateway keys export %s", fingerprint);
      terminal.line("or, signed by our present key:    gateway keys announce %s", fingerprint);
      terminal.line(
          "Once they have it, name it in gateway.signing-keys. Keep the one before: mail");
      terminal.line("that is encrypted to it can still be opened.");
    }
    return ExitCode.OK;
  }
}
