package mhss.gateway.console.recording;

import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "mark",
    description = "Mark a case as special: mappa, sensitive, own-employee or incident.",
    footer = {"%nExamples:", "  gateway case mark MH/000123 incident"})
public class MarkCaseCommand extends GatewayTask {

  @Mixin private CaseOption which;

  @Parameters(
      index = "1",
      paramLabel = "MARK",
      description = "mappa, sensitive, own-employee or incident.")
  private String mark;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    CaseFile file = which.in(gateway);
    CaseRecords records = gateway.bean(CaseRecords.class);
    Words.oneOf("mark", mark, "mappa", "sensitive", "own-employee", "incident");
    boolean done =
        gateway.transaction().execute(status -> records.mark(file.id(), mark, actor.name()));
    Acted.tell(
        terminal,
        json.wanted(),
        file,
        done,
        done
            ? "%s (%s desk) is marked."
            : "%s (%s desk) was marked so already; nothing was changed.");
    return ExitCode.OK;
  }
}
