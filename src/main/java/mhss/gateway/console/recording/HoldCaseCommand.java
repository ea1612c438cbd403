package mhss.gateway.console.recording;

import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "hold",
    description = "Hold a case: nothing but notes is applied until it is released.",
    footer = {"%nExamples:", "  gateway case hold MH/000123 --code own-employee"})
public class HoldCaseCommand extends GatewayTask {

  @Mixin private CaseOption which;

  @Option(
      names = "--code",
      paramLabel = "CODE",
      required = true,
      description = "Why: small letters and hyphens, for example own-employee.")
  private String code;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    CaseFile file = which.in(gateway);
    CaseRecords records = gateway.bean(CaseRecords.class);
    if (!code.matches("[a-z][a-z-]{1,39}")) {
      throw CommandFailed.refused(
          "'%s' is no code: write small letters and hyphens, for example own-employee."
              .formatted(code));
    }
    boolean done =
        gateway.transaction().execute(status -> records.hold(file.id(), code, actor.name()));
    Acted.tell(
        terminal,
        json.wanted(),
        file,
        done,
        done ? "%s (%s desk) is held." : "%s (%s desk) was held already; nothing was changed.");
    return ExitCode.OK;
  }
}
