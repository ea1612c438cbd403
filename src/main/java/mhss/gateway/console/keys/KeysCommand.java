package mhss.gateway.console.keys;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "keys",
    description = "OpenPGP keys: our own, and those of partners.",
    subcommands = {
      ListKeysCommand.class,
      ImportKeyCommand.class,
      GenerateKeyCommand.class,
      ExportKeyCommand.class,
      ConfirmKeyCommand.class,
      AnnounceKeyCommand.class
    },
    footer = {
      "%nExamples:",
      "  gateway keys list",
      "  gateway keys import adviser.asc",
      "  gateway keys generate 'Provider desk <desk@provider.example>'",
      "  gateway keys export 0123...CDEF > our-key.asc",
      "  gateway keys confirm '0123 4567 ... CDEF' --actor sam",
      "  gateway keys announce 0123...CDEF --yes"
    })
public class KeysCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what: list, import, generate, export, confirm or announce");
  }
}
