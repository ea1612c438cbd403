package mhss.gateway.console.notices;

import java.util.List;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.recording.DeskOption;
import mhss.gateway.console.recording.London;
import mhss.gateway.watch.Notice;
import mhss.gateway.watch.Notices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "notices",
    description = {
      "Letters that a clock or an event has prepared, and that wait for a person.",
      "Exit code 1 when there are any. Which kinds go by themselves: gateway.notices in config/."
    },
    subcommands = {
      PreviewNoticeCommand.class,
      ApproveNoticeCommand.class,
      DiscardNoticeCommand.class
    },
    footer = {
      "%nExamples:",
      "  gateway notices",
      "  gateway notices preview 7d1f...",
      "  gateway notices approve 7d1f... --set explanation='moved abroad'",
      "  gateway notices --desk provider --json"
    })
public class NoticesCommand extends GatewayTask {

  @Mixin private DeskOption desk;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    List<Notice> notices =
        gateway.bean(Notices.class).waiting().stream()
            .filter(notice -> desk.desk().map(notice.desk()::equals).orElse(true))
            .toList();
    if (json.wanted()) {
      terminal.json(notices.stream().map(NoticeData::of).toList());
    } else if (notices.isEmpty()) {
      terminal.line("No notice waits for a person.");
    } else {
      notices.forEach(notice -> print(notice, terminal));
    }
    return notices.isEmpty() ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private static void print(Notice notice, Terminal terminal) {
    terminal.line(
        "%s  %s  %s  %s desk  prepared %s%s",
        notice.id(),
        notice.kind(),
        notice.urn(),
        notice.desk(),
        London.minute(notice.preparedAt()),
        notice.late() ? "  (late)" : "");
    terminal.line("    because of %s", notice.cause());
    if (notice.problem() != null) {
      terminal.line("    %s", notice.problem());
    }
  }
}
