package mhss.gateway.console.recording;

import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "scr",
    description =
        "The customer is a special customer: destroy all that is held about the case (4.49).",
    footer = {"%nExamples:", "  gateway case scr MH/000123 --yes"})
public class PurgeCaseCommand extends GatewayTask {

  @Mixin private CaseOption which;

  @Option(names = "--yes", description = "Really: it cannot be taken back.")
  private boolean yes;

  @Mixin private ActorOption actor;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    CaseFile file = which.in(gateway);
    CaseRecords records = gateway.bean(CaseRecords.class);
    if (!yes) {
      throw CommandFailed.refused(
          "This destroys everything held about %s at the %s desk and cannot be taken back: add --yes."
              .formatted(file.urn(), file.desk()));
    }
    gateway.transaction().executeWithoutResult(status -> records.purge(file.id(), actor.name()));
    terminal.line("Everything held about the case is destroyed. Deal with it on paper.");
    return ExitCode.OK;
  }
}
