package mhss.gateway.console.tokens;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import mhss.gateway.access.Token;
import mhss.gateway.access.Tokens;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "list",
    description = "All tokens, the good ones first.",
    footer = {"%nExamples:", "  gateway tokens list", "  gateway tokens list --json"})
class ListTokensCommand extends GatewayTask {

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    List<Token> all = gateway.bean(Tokens.class).all();
    Instant now = gateway.bean(Clock.class).instant();
    if (json.wanted()) {
      terminal.json(all.stream().map(one -> TokenData.of(one, now)).toList());
    } else if (all.isEmpty()) {
      terminal.line("No token yet: 'gateway tokens make' makes one.");
    } else {
      terminal.table(
          List.of("ID", "USER", "ROLES", "STATE", "EXPIRES", "USED", "FOR"),
          all.stream().map(one -> row(one, now)).toList());
    }
    return ExitCode.OK;
  }

  private static List<String> row(Token one, Instant now) {
    return List.of(
        one.id().toString(),
        one.name(),
        String.join(" ", TokenData.roles(one)),
        TokenData.state(one, now),
        Terminal.time(one.expiresAt()).substring(0, 10),
        one.usedAt().map(Terminal::time).orElse("never"),
        one.label().replaceAll("[\\p{Cc}\\p{Cf}]", ""));
  }
}
