package mhss.gateway.console.notices;

import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.letters.LetterPrint;
import mhss.gateway.responses.Preview;
import mhss.gateway.watch.Notices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "preview",
    description = {
      "The letter as it would leave, and what it still lacks.",
      "Nothing is sent. Exit code 1 when something is lacking."
    },
    footer = {"%nExamples:", "  gateway notices preview 7d1f0c2a --set explanation='moved abroad'"})
class PreviewNoticeCommand extends GatewayTask {

  @Mixin private NoticeParameters what;
  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Preview letter =
        gateway.bean(Notices.class).preview(what.in(gateway), what.values, actor.name());
    if (json.wanted()) {
      terminal.json(LetterPrint.data(letter));
    } else {
      LetterPrint.print(letter, terminal);
    }
    return letter.problems().isEmpty() ? ExitCode.OK : ExitCode.PROBLEM;
  }
}
