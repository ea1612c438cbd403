package mhss.gateway.console.returns;

import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.returns.text.ChangesText;
import mhss.gateway.console.returns.text.EntryData;
import mhss.gateway.console.returns.text.EntryTable;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "show",
    description = "How a return stands: all its versions, and what each correction changed.",
    footer = {
      "%nExamples:",
      "  gateway returns show claim/2018-05",
      "  gateway returns show mhss-2024/monthly/2025-01 --json"
    })
class ShowReturnCommand extends GatewayTask {

  @Mixin private ReturnRef which;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Returns returns = gateway.bean(Returns.class);
    ReturnEntry entry = which.in(gateway);
    List<ReturnEntry> versions =
        entry.id() == null ? List.of(entry) : returns.versions(entry.ref());
    if (json.wanted()) {
      Map<String, Object> data = EntryData.of(entry);
      data.put("versions", versions.stream().map(EntryData::of).toList());
      terminal.json(data);
    } else {
      EntryTable.print(versions, terminal);
      terminal.line("");
      for (ReturnEntry version : versions) {
        if (version.corrects().isPresent()) {
          ChangesText.print(returns.changes(version.ref()), terminal);
        }
      }
      advice(entry, terminal);
    }
    return EntryTable.needsAPerson(entry) ? ExitCode.PROBLEM : ExitCode.OK;
  }

  private static void advice(ReturnEntry entry, Terminal terminal) {
    String next =
        switch (entry.state()) {
          case "planned" ->
              "'gateway returns preview %s --period %s' shows it as it would be now."
                  .formatted(entry.returnId(), entry.period().id());
          case "waiting" -> "'gateway returns approve %s' lets it go.".formatted(entry.ref());
          case "failed", "uncertain", "bounced" ->
              "'gateway outbox' says why; 'gateway outbox settle' decides about it.";
          case "sent", "kept" -> "'gateway returns proof %s' proves it.".formatted(entry.ref());
          default -> "";
        };
    if (!next.isEmpty()) {
      terminal.line("%s", next);
    }
  }
}
