package mhss.gateway.console.outbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.operations.Ids;
import mhss.gateway.operations.TypedId;
import mhss.gateway.responses.Choice;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "settle",
    description = {
      "Decide about a mail that is stuck.",
      "'sent' when it has arrived, 'resend' when it has not, 'cancel' when it is no longer wanted."
    },
    footer = {
      "%nExamples:",
      "  gateway outbox settle 7d1f3a20 sent --reason 'the adviser confirmed by telephone'"
    })
class SettleCommand extends GatewayTask {

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "Id of the outbox row, or its beginning.")
  private TypedId typed;

  @Parameters(index = "1", paramLabel = "CHOICE", description = "sent, resend or cancel.")
  private Choice choice;

  @Mixin private ReasonOption why;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Outbox outbox = gateway.bean(Outbox.class);
    UUID id = gateway.bean(Ids.class).outbox(typed);
    gateway
        .transaction()
        .executeWithoutResult(status -> outbox.settle(id, choice, why.actor(), why.reason()));
    OutboxEntry row = outbox.byId(id).orElseThrow();
    if (json.wanted()) {
      Map<String, Object> data = new LinkedHashMap<>(OutboxCommand.data(row));
      data.put("choice", choice.name().toLowerCase());
      terminal.json(data);
    } else {
      terminal.line("Mail %s %s", id, words(row));
    }
    return row.state().equals("failed") ? ExitCode.PROBLEM : ExitCode.OK;
  }

  private static String words(OutboxEntry row) {
    return switch (row.state()) {
      case "sent" -> "counts as sent; nothing more is done about it.";
      case "due" -> "will be sent again by the running gateway, under the same Message-ID.";
      case "cancelled" -> "is cancelled: it will not be sent.";
      default -> "is still " + row.state() + ". " + row.cause() + ": " + row.advice();
    };
  }
}
