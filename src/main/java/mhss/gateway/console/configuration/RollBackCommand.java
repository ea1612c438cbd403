package mhss.gateway.console.configuration;

import java.util.UUID;
import mhss.gateway.changes.Change;
import mhss.gateway.changes.Changes;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Versions;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "rollback",
    description = {
      "Bring a file back to the version before the one in force, or to another.",
      "In force at once; with gateway.changes.by-two it is a change that somebody else activates."
    },
    footer = {
      "%nExamples:",
      "  gateway changes rollback routes/send.yaml --reason 'mails were late'",
      "  gateway changes rollback config/rules/mhss-v8.yaml --to 3 --reason 'as in May'"
    })
class RollBackCommand extends GatewayTask {

  @Parameters(index = "0", paramLabel = "NAME", description = "Of the file, as routes/send.yaml.")
  private String name;

  @Option(
      names = "--to",
      paramLabel = "VERSION",
      description = "Default: the one before the version in force.")
  private Integer version;

  @Mixin private ReasonOption why;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Changes changes = gateway.bean(Changes.class);
    ConfigFile file = ConfigFile.named(name);
    int to = version == null ? gateway.bean(Versions.class).before(file) : version;
    UUID id = changes.rollBack(file, to, why.actor(), why.reason());
    Change change = changes.get(id);
    if (json.wanted()) {
      terminal.json(ChangeData.of(change));
    } else if (change.open()) {
      terminal.line("Change %s would bring %s back; somebody else activates it.", id, file);
    } else {
      terminal.line(
          "%s is as in version %d again; that is version %d now.",
          file, to, change.version().orElseThrow());
    }
    return ExitCode.OK;
  }
}
