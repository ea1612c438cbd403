package mhss.gateway.console.recording;

import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "release",
    description = "Release a case that is held: it goes on.",
    footer = {
      "%nExamples:",
      "  gateway case release MH/000123 --reason 'checked: another employer'"
    })
public class ReleaseCaseCommand extends GatewayTask {

  @Mixin private CaseOption which;

  @Mixin private ReasonOption why;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    CaseFile file = which.in(gateway);
    CaseRecords records = gateway.bean(CaseRecords.class);
    boolean done =
        gateway
            .transaction()
            .execute(status -> records.release(file.id(), why.actor(), why.reason()));
    Acted.tell(
        terminal,
        json.wanted(),
        file,
        done,
        done ? "%s (%s desk) is released." : "%s (%s desk) was not held; nothing was changed.");
    return ExitCode.OK;
  }
}
