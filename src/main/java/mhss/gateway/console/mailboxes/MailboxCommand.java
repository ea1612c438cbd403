package mhss.gateway.console.mailboxes;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "mailbox",
    description = "Work on one mailbox.",
    subcommands = {TestCommand.class, BackfillCommand.class, TryAgainCommand.class},
    footer = {
      "%nExamples:",
      "  gateway mailbox test provider",
      "  gateway mailbox backfill provider --since 2026-11-01 --dry-run",
      "  gateway mailbox try-again provider --reason 'the server was repaired'"
    })
public class MailboxCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what: test, backfill or try-again");
  }
}
