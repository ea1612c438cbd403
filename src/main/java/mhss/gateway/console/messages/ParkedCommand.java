package mhss.gateway.console.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.intake.ParkedMessage;
import mhss.gateway.intake.Parking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "parked",
    description = {
      "Messages that wait for a person or for a key: cause and next step.",
      "Exit code 1 when there are any."
    },
    subcommands = TreatCommand.class,
    footer = {
      "%nExamples:",
      "  gateway parked",
      "  gateway parked --held",
      "  gateway parked --json"
    })
public class ParkedCommand extends GatewayTask {

  @Option(names = "--held", description = "Only those that wait for a key.")
  private boolean held;

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    List<ParkedMessage> messages =
        gateway.bean(Parking.class).parked().stream()
            .filter(message -> !held || message.status().equals("held"))
            .toList();
    if (json.wanted()) {
      terminal.json(messages.stream().map(ParkedCommand::data).toList());
    } else if (messages.isEmpty()) {
      terminal.line("Nothing waits for a person.");
    } else {
      messages.forEach(message -> print(message, terminal));
    }
    return messages.isEmpty() ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private static void print(ParkedMessage message, Terminal terminal) {
    terminal.line(
        "%s  %-6s  %s  %s  %s%s",
        message.id(),
        message.status(),
        Terminal.time(message.receivedAt()),
        message.mailbox(),
        Terminal.text(message.cause()),
        message.assignedTo() == null ? "" : "  (assigned to " + message.assignedTo() + ")");
    terminal.line("    " + Terminal.text(message.advice()));
  }

  /** Also used where what waits is part of an overview. */
  public static Map<String, Object> data(ParkedMessage message) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", message.id().toString());
    data.put("status", message.status());
    data.put("mailbox", message.mailbox());
    data.put("desk", message.desk());
    data.put("receivedAt", message.receivedAt().toString());
    data.put("kind", message.kind());
    data.put("urn", message.urn());
    data.put("cause", message.cause());
    data.put("advice", message.advice());
    data.put("needsKeys", message.needsKeys());
    data.put("assignedTo", message.assignedTo());
    return data;
  }
}
