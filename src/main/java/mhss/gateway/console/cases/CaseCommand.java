package mhss.gateway.console.cases;

import java.util.List;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.recording.CaseOption;
import mhss.gateway.console.recording.DeskOption;
import mhss.gateway.console.recording.HoldCaseCommand;
import mhss.gateway.console.recording.LinkCaseCommand;
import mhss.gateway.console.recording.MarkCaseCommand;
import mhss.gateway.console.recording.PurgeCaseCommand;
import mhss.gateway.console.recording.ReleaseCaseCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "case",
    description = {
      "How a case stands: state, clocks, reports, attempts, events, letters.",
      "Never content. 'gateway trace' tells every step behind it."
    },
    subcommands = {
      HoldCaseCommand.class,
      ReleaseCaseCommand.class,
      MarkCaseCommand.class,
      LinkCaseCommand.class,
      PurgeCaseCommand.class
    },
    footer = {
      "%nExamples:",
      "  gateway case MH/000123",
      "  gateway case MH/000123 --desk provider --json"
    })
public class CaseCommand extends GatewayTask {

  // Not needed where a subcommand follows.
  @Parameters(arity = "0..1", paramLabel = "URN", description = "In any spelling.")
  private String urn;

  @Mixin private DeskOption desk;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    if (urn == null) {
      throw new CommandFailed(ExitCode.USAGE, "Say which case: 'gateway case URN'.");
    }
    List<CaseFile> files = desk.of(gateway.bean(Cases.class).byUrn(urn));
    if (files.isEmpty()) {
      throw CaseOption.unknown(urn);
    }
    List<CaseView> views = files.stream().map(gateway.bean(CaseViews.class)::of).toList();
    if (json.wanted()) {
      terminal.json(views.stream().map(CaseData::of).toList());
    } else {
      views.forEach(view -> CaseText.of(view).forEach(line -> terminal.line("%s", line)));
    }
    return ExitCode.OK;
  }
}
