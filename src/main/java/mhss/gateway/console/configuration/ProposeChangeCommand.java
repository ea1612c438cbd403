package mhss.gateway.console.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.changes.Changes;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Proposal;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "propose",
    description = {
      "Propose other content for a file, a new file, or that it goes.",
      "It is checked at once; refused with file, line and cause, exit code 4."
    },
    footer = {
      "%nExamples:",
      "  gateway changes propose config/rules/mhss-v8.yaml --content new.yaml --reason 'C-08: 12 days'",
      "  gateway changes propose routes/extra.yaml --remove --reason 'not needed any more'"
    })
class ProposeChangeCommand extends GatewayTask {

  @Parameters(index = "0", paramLabel = "NAME", description = "Of the file, as routes/send.yaml.")
  private String name;

  @ArgGroup(multiplicity = "1")
  private Wanted wanted;

  @Mixin private ReasonOption why;
  @Mixin private JsonOption json;

  static class Wanted {

    @Option(names = "--content", paramLabel = "FILE", description = "What is to stand in it.")
    private Path content;

    @Option(names = "--remove", description = "It is to go.")
    private boolean remove;
  }

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Changes changes = gateway.bean(Changes.class);
    Proposal proposal =
        new Proposal(ConfigFile.named(name), content(), Optional.empty(), why.reason());
    UUID id = changes.propose(proposal, why.actor());
    if (json.wanted()) {
      terminal.json(ChangeData.of(changes.get(id)));
    } else {
      terminal.line(
          "Change %s is proposed and nothing is changed yet. Next: gateway changes try %s",
          id, id.toString().substring(0, 8));
    }
    return ExitCode.OK;
  }

  private Optional<byte[]> content() {
    if (wanted.remove) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(wanted.content));
    } catch (IOException e) {
      throw CommandFailed.notFound("The file cannot be read: check " + wanted.content);
    }
  }
}
