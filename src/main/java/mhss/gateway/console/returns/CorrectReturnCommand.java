package mhss.gateway.console.returns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.returns.text.ChangesText;
import mhss.gateway.console.returns.text.EntryData;
import mhss.gateway.returns.Changes;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "correct",
    description = {
      "Make the next version of a return, from what is known now, and send it.",
      "The versions before it stay as they are. A version that would say the same is not made,"
          + " unless --anyway."
    },
    footer = {
      "%nExamples:",
      "  gateway returns correct claim/2018-05 --reason 'held by mistake' --dry-run",
      "  gateway returns correct claim/2018-05 --reason 'held by mistake'"
    })
class CorrectReturnCommand extends GatewayTask {

  @Mixin private ReturnRef which;
  @Mixin private ReasonOption why;

  @Option(names = "--dry-run", description = "Only show what would change.")
  private boolean dryRun;

  @Option(names = "--anyway", description = "Also when it would say the same.")
  private boolean anyway;

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    String reason = why.reason();
    Returns returns = gateway.bean(Returns.class);
    ReturnEntry last = which.made(gateway);
    ReadReturn.note(gateway, ReadReturn.step("return-read", last, why.actor()));
    Changes changes = returns.changes(last.ref());
    if (changes.none() && !anyway && !dryRun) {
      throw CommandFailed.refused(
          "A correction of %s would say the same as it does: nothing was made. --anyway makes it."
              .formatted(last.ref()));
    }
    ReturnEntry made = dryRun ? null : corrected(last, reason, returns);
    if (json.wanted()) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("dryRun", dryRun);
      data.put("changes", ChangesText.data(changes));
      data.put("return", made == null ? null : EntryData.of(made));
      terminal.json(data);
    } else {
      ChangesText.print(changes, terminal);
      told(made, terminal);
    }
    return made == null || made.problem() == null ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private ReturnEntry corrected(ReturnEntry last, String reason, Returns returns) {
    UUID id = returns.correct(last.ref(), why.actor(), reason);
    return returns.find(id.toString()).orElseThrow();
  }

  private static void told(ReturnEntry made, Terminal terminal) {
    if (made == null) {
      terminal.line("Dry run: nothing was made, and nothing was sent.");
      return;
    }
    terminal.line("%s was made: it is %s now.", made.ref(), made.state());
    if (made.problem() != null) {
      terminal.line("! %s", made.problem());
    }
  }
}
