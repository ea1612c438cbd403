package mhss.gateway.console.configuration;

import java.util.List;
import mhss.gateway.changes.Change;
import mhss.gateway.changes.Changes;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "list",
    description = "Changes that wait for somebody first, then the newest.",
    footer = {"%nExamples:", "  gateway changes list --limit 5"})
class ListChangesCommand extends GatewayTask {

  @Option(names = "--limit", defaultValue = "20", description = "At most so many. Default 20.")
  private int limit;

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    List<Change> changes = gateway.bean(Changes.class).latest(limit);
    if (json.wanted()) {
      terminal.json(changes.stream().map(ChangeData::of).toList());
    } else if (changes.isEmpty()) {
      terminal.line(
          "Nobody has proposed a change yet: 'gateway changes propose --help' shows how.");
    } else {
      terminal.table(
          List.of("ID", "STATE", "FILE", "PROPOSED", "BY", "REASON"),
          changes.stream().map(ListChangesCommand::row).toList());
    }
    return ExitCode.OK;
  }

  private static List<String> row(Change change) {
    return List.of(
        change.id().toString().substring(0, 8),
        change.open() && change.tried().isPresent() ? "tried" : change.state(),
        change.file().name(),
        Terminal.time(change.proposed().at()),
        change.proposed().by(),
        change.reason());
  }
}
