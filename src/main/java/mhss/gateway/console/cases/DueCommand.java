package mhss.gateway.console.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.recording.DeskOption;
import mhss.gateway.console.recording.London;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.watch.Duty;
import mhss.gateway.watch.Duty.When;
import mhss.gateway.watch.Journal;
import mhss.gateway.watch.JournalEntry;
import mhss.gateway.watch.Overview;
import mhss.gateway.watch.Overviews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "due",
    description = {
      "What is late, what is due, and what waits for a person.",
      "Start here after a week away. Exit code 1 when something is late or waits."
    },
    footer = {
      "%nExamples:",
      "  gateway due",
      "  gateway due --desk provider",
      "  gateway due --since 23/11/2026",
      "  gateway due --all --json"
    })
public class DueCommand extends GatewayTask {

  @Mixin private DeskOption desk;

  @Option(names = "--all", description = "Also what is due later than within seven days.")
  private boolean all;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "Also what has happened since the beginning of that day: 23/11/2026 or ISO.")
  private String since;

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Overview overview = gateway.bean(Overviews.class).of(desk.desk());
    List<JournalEntry> happened = happened(gateway, overview);
    if (json.wanted()) {
      Map<String, Object> data = OverviewData.of(overview, all);
      if (since != null) {
        data.put("happened", happened.stream().map(JournalText::data).toList());
      }
      terminal.json(data);
    } else {
      if (since != null) {
        JournalText.print(happened, terminal);
      }
      print(overview, terminal);
    }
    return overview.needsAPerson() ? ExitCode.PROBLEM : ExitCode.OK;
  }

  private List<JournalEntry> happened(LightGateway gateway, Overview overview) {
    if (since == null) {
      return List.of();
    }
    Instant from =
        London.date(since, overview.at()).atStartOfDay(WorkingCalendar.LONDON).toInstant();
    return gateway.bean(Journal.class).since(from, desk.desk());
  }

  private void print(Overview overview, Terminal terminal) {
    terminal.line(
        "%s, %s",
        London.minute(overview.at()), desk.desk().map(one -> one + " desk").orElse("both desks"));
    terminal.line("");
    print("Late", overview.duties(When.LATE), overview, terminal);
    print("Due today", overview.duties(When.TODAY), overview, terminal);
    print("Due within seven days", overview.duties(When.THIS_WEEK), overview, terminal);
    List<Duty> later = overview.duties(When.LATER);
    if (all) {
      print("Later", later, overview, terminal);
    }
    WaitingText.of(overview).forEach(line -> terminal.line("%s", line));
    if (!all && !later.isEmpty()) {
      terminal.line("%d clocks are due later: 'gateway due --all' shows them.", later.size());
    }
  }

  private static void print(String head, List<Duty> duties, Overview overview, Terminal terminal) {
    terminal.line("%s: %s", head, duties.isEmpty() ? "nothing" : duties.size());
    if (!duties.isEmpty()) {
      terminal.table(
          List.of("  URN", "DESK", "CLOCK", "DUE", "", "WHAT"),
          duties.stream().map(duty -> row(duty, overview)).toList());
    }
    terminal.line("");
  }

  private static List<String> row(Duty duty, Overview overview) {
    return List.of(
        "  " + duty.urn(),
        duty.desk(),
        duty.clock(),
        London.due(duty.dueAt()),
        duty.firm() ? "firm" : "warning only",
        duty.name()
            + Optional.of(duty)
                .filter(late -> late.when() == When.LATE)
                .map(late -> ", for " + Terminal.age(late.dueAt(), overview.at()))
                .orElse(""));
  }
}
