package mhss.gateway.console.configuration;

import java.nio.file.Path;
import java.util.UUID;
import mhss.gateway.changes.Changes;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Trial;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.returns.ReturnTemplates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "try",
    description = {
      "Dry run: what would differ. By changed rules or partners past messages are",
      "read again, cases gone through, letters composed; by a changed template past",
      "letters, or the workbook with invented figures; a changed route is built.",
      "Nothing is sent or applied."
    },
    footer = {"%nExamples:", "  gateway changes try 7d1f3a20 --messages 1000"})
class TryChangeCommand extends GatewayTask {

  @Mixin private TypedChange typed;

  @Option(
      names = "--messages",
      paramLabel = "N",
      description = "Look at so many of the newest. Default: gateway.changes.messages (200).")
  private Integer messages;

  @Option(
      names = "--proof",
      paramLabel = "FILE",
      description = "Write the workbook, filled with invented figures, into this file.")
  private Path proof;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    UUID id = typed.in(gateway);
    int most =
        messages == null
            ? Integer.parseInt(gateway.setting("gateway.changes.messages", "200"))
            : messages;
    Trial trial = gateway.bean(Changes.class).tryOut(id, most, actor.name());
    if (proof != null) {
      SaveFileCommand.write(proof, proof(gateway, id));
    }
    if (json.wanted()) {
      terminal.json(ChangeData.of(trial));
    } else {
      new ChangePrint(terminal).trial(trial);
      terminal.line("");
      terminal.line("Next: gateway changes activate %s", id.toString().substring(0, 8));
    }
    return ExitCode.OK;
  }

  private static byte[] proof(LightGateway gateway, UUID id) {
    Changes changes = gateway.bean(Changes.class);
    ConfigFile file = changes.get(id).file();
    return changes
        .content(id)
        .filter(content -> !file.text())
        .map(content -> gateway.bean(ReturnTemplates.class).proof(file.path(), content))
        .orElseThrow(
            () -> CommandFailed.notFound("Only a workbook has a proof: leave out --proof"));
  }
}
