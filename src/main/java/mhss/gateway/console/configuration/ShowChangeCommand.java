package mhss.gateway.console.configuration;

import java.util.List;
import java.util.Map;
import mhss.gateway.changes.Change;
import mhss.gateway.changes.Changes;
import mhss.gateway.changes.Diff;
import mhss.gateway.changes.Versions;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "show",
    description = "A change, what it does to its file, and what its last dry run found.",
    footer = {"%nExamples:", "  gateway changes show 7d1f3a20"})
class ShowChangeCommand extends GatewayTask {

  @Mixin private TypedChange typed;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Changes changes = gateway.bean(Changes.class);
    Change change = changes.get(typed.in(gateway));
    List<Diff.Line> diff = ChangeText.diff(changes, gateway.bean(Versions.class), change);
    if (json.wanted()) {
      Map<String, Object> data = ChangeData.of(change);
      data.put("diff", ChangeData.diff(diff));
      data.put("trial", changes.trial(change.id()).map(ChangeData::of).orElse(null));
      terminal.json(data);
    } else {
      ChangePrint print = new ChangePrint(terminal);
      print.change(change);
      terminal.line("");
      print.diff(diff);
      changes
          .trial(change.id())
          .ifPresent(
              trial -> {
                terminal.line("");
                print.trial(trial);
              });
    }
    return ExitCode.OK;
  }
}
