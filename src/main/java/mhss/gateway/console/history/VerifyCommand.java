package mhss.gateway.console.history;

import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.history.History;
import mhss.gateway.history.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "verify",
    description = {
      "Recompute the whole chain, and name the first entry that does not fit.",
      "Exit code 1 when there is one. Keep the printed hash elsewhere: a chain that was cut at its",
      "end still verifies, but no longer ends in that hash."
    },
    footer = {"%nExamples:", "  gateway history verify", "  gateway history verify --json"})
class VerifyCommand extends GatewayTask {

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Verification found = gateway.bean(History.class).verify();
    if (json.wanted()) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("intact", found.intact());
      data.put("entries", found.entries());
      data.put("brokenAt", found.intact() ? null : found.brokenAt());
      data.put("reason", found.intact() ? null : found.reason());
      data.put("headHash", found.headHash());
      terminal.json(data);
    } else if (found.intact()) {
      terminal.line("Intact: %d entries; the last has hash %s", found.entries(), found.headHash());
    } else {
      terminal.line("BROKEN at entry %d: %s", found.brokenAt(), found.reason());
      terminal.line(
          "Somebody changed the database past the gateway. Keep it as it is, and compare with the"
              + " last backup that verifies.");
    }
    return found.intact() ? ExitCode.OK : ExitCode.PROBLEM;
  }
}
