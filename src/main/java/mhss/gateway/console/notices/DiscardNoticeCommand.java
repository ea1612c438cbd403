package mhss.gateway.console.notices;

import java.util.Map;
import java.util.UUID;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.watch.Notices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "discard",
    description = "Take a notice off the list; nothing is sent.",
    footer = {"%nExamples:", "  gateway notices discard 7d1f0c2a --reason 'told by telephone'"})
class DiscardNoticeCommand extends GatewayTask {

  @Mixin private NoticeId which;
  @Mixin private ReasonOption why;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    UUID notice = which.in(gateway);
    gateway.bean(Notices.class).discard(notice, why.actor(), why.reason());
    if (json.wanted()) {
      terminal.json(Map.of("notice", notice.toString(), "state", "discarded"));
    } else {
      terminal.line("Notice %s is discarded.", notice);
    }
    return ExitCode.OK;
  }
}
