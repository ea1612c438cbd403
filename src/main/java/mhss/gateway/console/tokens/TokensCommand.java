package mhss.gateway.console.tokens;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "tokens",
    description =
        "What programs come in with (REST): as one of the users, with at most their roles.",
    subcommands = {ListTokensCommand.class, MakeTokenCommand.class, RevokeTokenCommand.class},
    footer = {
      "%nExamples:",
      "  gateway tokens list",
      "  gateway tokens make kim 'nightly report' --role viewer --days 90",
      "  gateway tokens revoke 0123abcd-0000-4000-8000-000000000000"
    })
public class TokensCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Say what: list, make or revoke");
  }
}
