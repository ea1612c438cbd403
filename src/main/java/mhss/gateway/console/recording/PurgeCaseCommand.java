package mhss.gateway.console.recording;

import java.util.List;
import java.util.Map;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.recording.Purges.Purged;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "scr",
    description = {
      "The customer is a special customer: destroy all that is held about the case (4.49), at every",
      "desk and of every referral with this URN. What the history says of it stays."
    },
    footer = {
      "%nExamples:",
      "  gateway case scr MH/000123 --reason 'told on the phone' --dry-run",
      "  gateway case scr MH/000123 --reason 'told on the phone' --yes"
    })
public class PurgeCaseCommand extends GatewayTask {

  @Parameters(index = "0", paramLabel = "URN", description = "In any spelling.")
  private String urn;

  @Option(names = "--yes", description = "Really: it cannot be taken back.")
  private boolean yes;

  @Option(names = "--dry-run", description = "Only say what would be destroyed.")
  private boolean dryRun;

  @Mixin private ReasonOption why;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    List<CaseFile> files = gateway.bean(Cases.class).byUrn(urn);
    if (files.isEmpty()) {
      throw CaseOption.unknown(urn);
    }
    if (!yes && !dryRun) {
      throw CommandFailed.refused(
          "This destroys everything held about %s at every desk and cannot be taken back: see it with --dry-run, then add --yes."
              .formatted(urn));
    }
    Purged purged = gateway.bean(Purges.class).purge(files, why.actor(), why.reason(), dryRun);
    if (json.wanted()) {
      terminal.json(
          Map.of("dryRun", dryRun, "destroyed", purged.gone(), "linked", purged.linked()));
    } else {
      print(purged, terminal);
    }
    return ExitCode.OK;
  }

  private void print(Purged purged, Terminal terminal) {
    purged.gone().forEach(line -> terminal.line("%s", line));
    purged
        .linked()
        .forEach(
            other ->
                terminal.line(
                    "The case %s is linked to it: if it is about the same person, destroy it too.",
                    other));
    terminal.line(
        dryRun
            ? "Dry run: nothing was destroyed."
            : "Everything held about the case is destroyed. Deal with it on paper; the mails still lie in the mailbox, and what backups hold is told in docs/security.md.");
  }
}
