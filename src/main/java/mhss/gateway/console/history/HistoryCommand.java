package mhss.gateway.console.history;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "history",
    description = "The hash-chained history of every step.",
    subcommands = {VerifyCommand.class, ShowHistoryCommand.class},
    footer = {"%nExamples:", "  gateway history verify", "  gateway history show --last 50"})
public class HistoryCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Say which: verify or show");
  }
}
