package mhss.gateway.console.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "outbox",
    description = {
      "Mails that leave.",
      "Without --state those that wait for a person: uncertain, failed or suppressed; exit code 1",
      "when there are any."
    },
    subcommands = SettleCommand.class,
    footer = {"%nExamples:", "  gateway outbox", "  gateway outbox --state due --json"})
public class OutboxCommand extends GatewayTask {

  @Option(
      names = "--state",
      description = "due, sending, sent, uncertain, failed, suppressed or cancelled.")
  private String state;

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Outbox outbox = gateway.bean(Outbox.class);
    List<OutboxEntry> rows = state == null ? outbox.unsettled() : outbox.byState(state);
    if (json.wanted()) {
      terminal.json(rows.stream().map(OutboxCommand::data).toList());
    } else if (rows.isEmpty()) {
      terminal.line(state == null ? "Nothing waits for a person." : "No mail is " + state + ".");
    } else {
      rows.forEach(row -> print(row, terminal));
    }
    return state == null && !rows.isEmpty() ? ExitCode.PROBLEM : ExitCode.OK;
  }

  private static void print(OutboxEntry row, Terminal terminal) {
    terminal.line(
        "%s  %-10s  %s  %s  %s  %d attempts%s",
        row.id(),
        row.state(),
        Terminal.time(row.sentAt() == null ? row.dueAt() : row.sentAt()),
        row.kind(),
        Terminal.text(row.urn()),
        row.attempts(),
        row.reply() == null ? "" : "  server said " + row.reply());
    if (row.advice() != null) {
      terminal.line("    %s: %s", Terminal.text(row.cause()), row.advice());
    }
  }

  /** Also used where the outbox is part of a story. */
  public static Map<String, Object> data(OutboxEntry row) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", row.id().toString());
    data.put("state", row.state());
    data.put("kind", row.kind());
    data.put("urn", row.urn());
    data.put("mailbox", row.mailbox());
    data.put("messageId", row.headerId());
    data.put("attempts", row.attempts());
    data.put("queuedAt", text(row.queuedAt()));
    data.put("dueAt", text(row.dueAt()));
    data.put("sentAt", text(row.sentAt()));
    data.put("reply", row.reply());
    data.put("cause", row.cause());
    data.put("advice", row.advice());
    return data;
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
