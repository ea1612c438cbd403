package mhss.gateway.console.work;

import java.util.List;
import java.util.Optional;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.work.Task;
import mhss.gateway.work.TaskFilter;
import mhss.gateway.work.Tasks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "work",
    description = {
      "Everything that waits for a person: what, why, and what to do.",
      "Problems, messages, mails, returns, reports and notices; the most urgent first. Exit code 1",
      "when there is any."
    },
    subcommands = {TakeCommand.class, LeaveCommand.class},
    footer = {
      "%nExamples:",
      "  gateway work",
      "  gateway work --desk provider --person sam",
      "  gateway work take review:7d1f3a20-… sam --reason 'knows this plan'"
    })
public class WorkCommand extends GatewayTask {

  @Option(
      names = "--desk",
      paramLabel = "DESK",
      description = "Only this desk: provider or adviser.")
  private String desk;

  @Option(names = "--person", paramLabel = "NAME", description = "Only what this person has taken.")
  private String person;

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    TaskFilter filter =
        TaskFilter.ANY.atDesk(Optional.ofNullable(desk)).of(Optional.ofNullable(person));
    List<Task> tasks = gateway.bean(Tasks.class).all(filter);
    if (json.wanted()) {
      terminal.json(tasks.stream().map(TaskData::of).toList());
    } else if (tasks.isEmpty()) {
      terminal.line("Nothing waits for a person.");
    } else {
      tasks.forEach(task -> print(task, terminal));
    }
    return tasks.isEmpty() ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private static void print(Task task, Terminal terminal) {
    terminal.line(
        "%s  since %s  %s%s%s%s",
        task.key(),
        Terminal.time(task.since()),
        task.what(),
        task.urn() == null ? "" : ", case " + task.urn(),
        task.cause() == null ? "" : ": " + task.cause(),
        task.person() == null ? "" : "  (taken by " + task.person() + ")");
    terminal.line("    " + Terminal.text(task.advice()));
  }
}
