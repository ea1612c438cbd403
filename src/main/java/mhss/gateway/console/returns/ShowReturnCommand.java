package mhss.gateway.console.returns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.returns.text.ChangesText;
import mhss.gateway.console.returns.text.EntryData;
import mhss.gateway.console.returns.text.EntryTable;
import mhss.gateway.console.returns.text.MadeData;
import mhss.gateway.console.returns.text.MadeText;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "show",
    description = {
      "How a return stands, in all its versions.",
      "With --content also its lines, its figures and what was left out; that you read them is"
          + " written into the history first."
    },
    footer = {
      "%nExamples:",
      "  gateway returns show claim/2018-05",
      "  gateway returns show claim/2018-05/v1 --content",
      "  gateway returns show mhss-2024/monthly/2025-01 --json"
    })
class ShowReturnCommand extends GatewayTask {

  @Mixin private ReturnRef which;

  @Option(
      names = "--content",
      description = "Show its lines and figures too, and what corrections changed.")
  private boolean content;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Returns returns = gateway.bean(Returns.class);
    ReturnEntry entry = which.in(gateway);
    List<ReturnEntry> versions =
        entry.id() == null ? List.of(entry) : returns.versions(entry.ref());
    Optional<Made> said =
        content ? Optional.of(said(gateway, which.made(gateway))) : Optional.empty();
    if (json.wanted()) {
      Map<String, Object> data = EntryData.of(entry);
      data.put("versions", versions.stream().map(EntryData::of).toList());
      said.ifPresent(made -> data.put("content", MadeData.of(made)));
      terminal.json(data);
    } else {
      EntryTable.print(versions, terminal);
      terminal.line("");
      for (ReturnEntry version : versions) {
        if (content && version.corrects().isPresent()) {
          returns
              .changed(version.id().toString())
              .ifPresent(changes -> ChangesText.print(changes, terminal));
        }
      }
      said.ifPresent(made -> MadeText.print(made, terminal));
      advice(entry, terminal);
    }
    return EntryTable.needsAPerson(entry) ? ExitCode.PROBLEM : ExitCode.OK;
  }

  private Made said(LightGateway gateway, ReturnEntry entry) {
    ReadReturn.note(gateway, ReadReturn.step("return-read", entry, actor.name()));
    return gateway.bean(Returns.class).said(entry.ref());
  }

  private static void advice(ReturnEntry entry, Terminal terminal) {
    String next =
        switch (entry.state()) {
          case "planned" ->
              "'gateway returns preview %s --period %s' shows it as it would be now."
                  .formatted(entry.returnId(), entry.period().id());
          case "waiting" ->
              entry.id() == null
                  ? ""
                  : "'gateway returns approve %s' lets it go.".formatted(entry.ref());
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
