package mhss.gateway.console.tokens;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Tokens;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "revoke",
    description = "End a token at once.",
    footer = {"%nExamples:", "  gateway tokens revoke 0123abcd-0000-4000-8000-000000000000"})
class RevokeTokenCommand extends GatewayTask {

  @Parameters(paramLabel = "ID", description = "As 'tokens list' prints it, in full.")
  private UUID id;

  @Mixin private ActorOption actor = new ActorOption();
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    gateway.bean(Tokens.class).revoke(id, Optional.empty(), actor.name());
    if (json.wanted()) {
      terminal.json(Map.of("id", id.toString(), "state", "revoked"));
    } else {
      terminal.line("Revoked: no program comes in with it any more.");
    }
    return ExitCode.OK;
  }
}
