package mhss.gateway.console.letters;

import mhss.gateway.console.Subcommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "letters",
    description =
        "What the gateway writes: which letters there are, what they take, how they look; send one.",
    subcommands = {
      ListLettersCommand.class,
      ShowLetterCommand.class,
      PreviewLetterCommand.class,
      SendLetterCommand.class
    },
    footer = {
      "%nExamples:",
      "  gateway letters list mhss-v8",
      "  gateway letters show plan-rejected",
      "  gateway letters preview plan-rejected --urn 1001234 --set details='No timescale.'",
      "  gateway letters send referral --desk adviser --urn 1001234 --file annex-a.pdf --dry-run"
    })
public class LettersCommand implements Subcommand {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what: list, show, preview or send");
  }
}
