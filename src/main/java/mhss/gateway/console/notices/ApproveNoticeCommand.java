package mhss.gateway.console.notices;

import java.util.Map;
import java.util.UUID;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.responses.Outbox;
import mhss.gateway.watch.Notices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "approve",
    description = "Let a notice go: it is put into the outbox, and what it says is recorded.",
    footer = {
      "%nExamples:",
      "  gateway notices approve 7d1f0c2a",
      "  gateway notices approve 7d1f0c2a --set explanation='moved abroad'"
    })
class ApproveNoticeCommand extends GatewayTask {

  @Mixin private NoticeParameters what;
  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    UUID notice = what.in(gateway);
    UUID row = gateway.bean(Notices.class).approve(notice, what.values, actor.name());
    String state =
        gateway.bean(Outbox.class).byId(row).map(entry -> entry.state()).orElse("queued");
    if (json.wanted()) {
      terminal.json(Map.of("notice", notice.toString(), "outbox", row.toString(), "state", state));
    } else {
      terminal.line("Notice %s is in the outbox as %s: %s.", notice, row, state);
    }
    return ExitCode.OK;
  }
}
