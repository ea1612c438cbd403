package mhss.gateway.console.notices;

import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
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
      terminal.json(data(letter));
    } else {
      print(letter, terminal);
    }
    return letter.problems().isEmpty() ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private static void print(Preview letter, Terminal terminal) {
    terminal.line("From:    " + letter.from());
    terminal.line("To:      " + String.join(", ", letter.to()));
    if (!letter.cc().isEmpty()) {
      terminal.line("Cc:      " + String.join(", ", letter.cc()));
    }
    terminal.line("Subject: " + letter.subject());
    if (!letter.files().isEmpty()) {
      terminal.line("Files:   " + String.join(", ", letter.files()));
    }
    terminal.line("");
    terminal.line("%s", letter.text());
    letter.problems().forEach(problem -> terminal.line("Not yet: %s", problem));
  }

  private static Map<String, Object> data(Preview letter) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("from", letter.from());
    data.put("to", letter.to());
    data.put("cc", letter.cc());
    data.put("subject", letter.subject());
    data.put("text", letter.text());
    data.put("files", letter.files());
    data.put("problems", letter.problems());
    return data;
  }
}
