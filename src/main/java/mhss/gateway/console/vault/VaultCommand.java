package mhss.gateway.console.vault;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "vault",
    description = "The keys under which content is stored.",
    subcommands = RotateCommand.class,
    footer = {"%nExamples:", "  gateway vault rotate"})
public class VaultCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Say what: rotate");
  }
}
