package mhss.gateway.console.configuration;

import java.util.UUID;
import mhss.gateway.changes.Change;
import mhss.gateway.changes.Changes;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "activate",
    description = {
      "Write a change that was tried into its file, from which the running gateway takes it up.",
      "Refused when the file was changed meanwhile. With gateway.changes.by-two by somebody else."
    },
    footer = {"%nExamples:", "  gateway changes activate 7d1f3a20"})
class ActivateChangeCommand extends GatewayTask {

  @Mixin private TypedChange typed;
  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Changes changes = gateway.bean(Changes.class);
    UUID id = typed.in(gateway);
    int version = changes.activate(id, actor.name());
    Change change = changes.get(id);
    if (json.wanted()) {
      terminal.json(ChangeData.of(change));
    } else {
      terminal.line(
          "%s is version %d now. Back: gateway changes rollback %s --reason '…'",
          change.file(), version, change.file());
    }
    return ExitCode.OK;
  }
}
