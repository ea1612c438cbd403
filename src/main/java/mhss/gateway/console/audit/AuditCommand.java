package mhss.gateway.console.audit;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "audit",
    description = "For auditors: search the history, verify it, hand over a signed export.",
    subcommands = {
      SearchCommand.class,
      VerifyAuditCommand.class,
      ExportCommand.class,
      AnchorsCommand.class
    },
    footer = {
      "%nExamples:",
      "  gateway audit search --who people --from 2026-11-01",
      "  gateway audit verify",
      "  gateway audit export MH/000123 --with-content",
      "  gateway audit verify bundle.zip --fingerprint '12AB 34CD ...'"
    })
public class AuditCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say which: search, verify, export or anchors");
  }
}
