package mhss.gateway.console.configuration;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "changes",
    description = {
      "Change routes, templates, rule sets and partners: propose, try, activate, roll back.",
      "Files are named routes/send.yaml, templates/mhss-v8/referral.txt.ftl,",
      "config/rules/mhss-v8.yaml, config/partners.yml, wherever their folders are."
    },
    subcommands = {
      ListChangesCommand.class,
      ShowChangeCommand.class,
      ProposeChangeCommand.class,
      TryChangeCommand.class,
      ActivateChangeCommand.class,
      WithdrawChangeCommand.class,
      RollBackCommand.class,
      VersionsCommand.class,
      SaveFileCommand.class,
      TakeCommand.class
    },
    footer = {
      "%nExamples:",
      "  gateway changes propose routes/send.yaml --content my-send.yaml --reason 'slower at night'",
      "  gateway changes try 7d1f3a20",
      "  gateway changes activate 7d1f3a20",
      "  gateway changes rollback routes/send.yaml --reason 'mails were late'"
    })
public class ChangesCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "Say what: list, show, propose, try, activate, withdraw, rollback, versions, save or take");
  }
}
