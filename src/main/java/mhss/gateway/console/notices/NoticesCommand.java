package mhss.gateway.console.notices;

import java.util.List;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.recording.DeskOption;
import mhss.gateway.console.recording.London;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
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
      "  gateway notices preview 7d1f0c2a",
      "  gateway notices approve 7d1f0c2a --set explanation='moved abroad'",
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
      notices.forEach(notice -> print(notice, rules(notice, gateway), terminal));
    }
    return notices.isEmpty() ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private static RuleSet rules(Notice notice, LightGateway gateway) {
    CaseFile file = gateway.bean(Cases.class).byId(notice.caseFile()).orElseThrow();
    return gateway.bean(RuleSets.class).get(file.ruleSet());
  }

  private static void print(Notice notice, RuleSet rules, Terminal terminal) {
    terminal.line(
        "%s  %s  %s  %s desk  prepared %s%s",
        notice.id(),
        NoticeWords.kind(notice, rules),
        notice.urn(),
        notice.desk(),
        London.minute(notice.preparedAt()),
        notice.late() ? "  (late)" : "");
    terminal.line("    because of: %s", NoticeWords.cause(notice, rules));
    if (notice.problem() != null) {
      terminal.line("    %s", notice.problem());
    }
  }
}
