package mhss.gateway.console.schedules;

import java.util.List;
import java.util.Optional;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.recording.London;
import mhss.gateway.returns.schedules.Run;
import mhss.gateway.returns.schedules.Scheduled;
import mhss.gateway.returns.schedules.Schedules;
import mhss.gateway.returns.schedules.Tick;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "schedules",
    description = {
      "What is made by the calendar: when, since when, what is next, and what became of it.",
      "Exit code 1 when something that is due could not be made."
    },
    footer = {"%nExamples:", "  gateway schedules", "  gateway schedules --runs 50 --json"})
public class SchedulesCommand extends GatewayTask {

  private static final int MOST = 1000;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many of the last runs to show; at most 1000. Default: 20.")
  private int runs;

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Schedules schedules = gateway.bean(Schedules.class);
    List<Run> last = schedules.runs(Optional.empty(), Math.max(0, Math.min(MOST, runs)));
    if (json.wanted()) {
      terminal.json(ScheduleData.of(schedules, last));
    } else {
      print(schedules, last, terminal);
    }
    return last.stream().anyMatch(SchedulesCommand::isStuck) ? ExitCode.PROBLEM : ExitCode.OK;
  }

  static boolean isStuck(Run run) {
    return run.state().equals("due") && run.problem().isPresent();
  }

  private static void print(Schedules schedules, List<Run> last, Terminal terminal) {
    List<Scheduled> all = schedules.all();
    if (all.isEmpty()) {
      terminal.line(
          "Nothing is scheduled: no contract of the provider desk has a rule set with returns.");
      return;
    }
    terminal.table(
        List.of("RETURN", "WHEN", "SINCE", "NEXT"),
        all.stream().map(SchedulesCommand::row).toList());
    terminal.line("");
    for (Tick tick : schedules.ticks()) {
      terminal.line(
          "%s looks at %s; last %s, next %s",
          tick.name(),
          tick.cron(),
          London.minute(tick.last().orElse(null)),
          London.minute(tick.next().orElse(null)));
    }
    terminal.line("");
    terminal.table(
        List.of("PLANNED", "RETURN", "STATE", "SETTLED"),
        last.stream().map(SchedulesCommand::row).toList());
    last.stream()
        .filter(run -> run.problem().isPresent())
        .forEach(run -> terminal.line("! %s: %s", name(run), run.problem().get()));
  }

  private static List<String> row(Scheduled one) {
    return List.of(
        one.ruleSet() + "/" + one.rule().id(),
        one.when(),
        one.since().map(London::day).orElse("-"),
        one.next()
            .map(next -> London.day(next.plannedOn()) + " " + next.period().id())
            .orElse("-"));
  }

  private static List<String> row(Run run) {
    return List.of(
        London.day(run.plannedOn()),
        name(run),
        run.state() + (run.late() ? ", late" : ""),
        London.minute(run.settledAt().orElse(null)));
  }

  private static String name(Run run) {
    return run.key().ruleSet() + "/" + run.key().returnId() + "/" + run.key().period();
  }
}
