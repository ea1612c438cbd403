package mhss.gateway.console.tokens;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mhss.gateway.access.NewToken;
import mhss.gateway.access.Role;
import mhss.gateway.access.Tokens;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.RoleName;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "make",
    description = {
      "Make a token for a program, printed once.",
      "It may what its roles may, as long as its user has them."
    },
    footer = {
      "%nExamples:",
      "  gateway tokens make kim 'nightly report' --role viewer",
      "  curl -H \"Authorization: Bearer $TOKEN\" http://127.0.0.1:8080/api/v1/cases"
    })
class MakeTokenCommand extends GatewayTask {

  @Parameters(paramLabel = "USER", description = "Who answers for it.")
  private String user;

  @Parameters(paramLabel = "LABEL", description = "What it is for. No personal data.")
  private String label;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      required = true,
      split = ",",
      converter = RoleName.class,
      completionCandidates = RoleName.class,
      description = "Of those of the user; may be given several times.")
  private List<Role> roles;

  @Option(
      names = "--days",
      paramLabel = "DAYS",
      defaultValue = "90",
      description = "How long it is good. Default: ${DEFAULT-VALUE}.")
  private int days;

  @Mixin private ActorOption actor = new ActorOption();
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    NewToken made =
        gateway
            .bean(Tokens.class)
            .make(user, label, Set.copyOf(roles), Duration.ofDays(days), actor.name());
    if (json.wanted()) {
      Map<String, Object> data =
          new LinkedHashMap<>(TokenData.of(made.token(), gateway.bean(Clock.class).instant()));
      data.put("token", made.secret());
      terminal.json(data);
    } else {
      terminal.line("%s", made.secret());
      terminal.line(
          "It is good until %s and shown only now. To end it: gateway tokens revoke %s",
          Terminal.time(made.token().expiresAt()), made.token().id());
    }
    return ExitCode.OK;
  }
}
