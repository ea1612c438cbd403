package mhss.gateway.console.messages;

import java.util.Map;
import java.util.UUID;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.intake.Parking;
import mhss.gateway.operations.Ids;
import mhss.gateway.operations.TypedId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "discard",
    description = {
      "Take a waiting message off the list.",
      "A person has dealt with it, or it needs nothing. It stays stored and can be replayed, unless",
      "--special-record destroys it: a special customer record must not be held (4.49). That can be",
      "done to a message that is off the list, too."
    },
    footer = {
      "%nExamples:",
      "  gateway discard 0b8e6c1e --reason 'answered by telephone'",
      "  gateway discard 0b8e6c1e --special-record --yes --reason 'seen in the mailbox'"
    })
public class DiscardCommand extends GatewayTask {

  @Parameters(paramLabel = "MESSAGE", description = "Message id, or its beginning.")
  private TypedId typed;

  @Option(
      names = "--special-record",
      description = "It is one of a special customer: destroy what is stored of it. Needs --yes.")
  private boolean special;

  @Option(names = "--yes", description = "Really: it cannot be taken back.")
  private boolean yes;

  @Mixin private ReasonOption why;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    UUID message = gateway.bean(Ids.class).message(typed);
    if (special && !yes) {
      throw CommandFailed.refused(
          "This destroys what is stored of message %s and cannot be taken back: add --yes."
              .formatted(message));
    }
    if (yes && !special) {
      throw CommandFailed.refused(
          "--yes is for --special-record only, and nothing was done to message %s: add that to destroy it, or leave out --yes to take it off the list."
              .formatted(message));
    }
    if (special) {
      gateway.bean(Parking.class).withhold(message, why.actor(), why.reason());
      told(terminal, message, "withheld", "is destroyed here; it still lies in the mailbox");
    } else {
      gateway.bean(Parking.class).discard(message, why.actor(), why.reason());
      told(terminal, message, "discarded", "is taken off the list; it stays stored");
    }
    return ExitCode.OK;
  }

  private void told(Terminal terminal, UUID message, String status, String words) {
    if (json.wanted()) {
      terminal.json(Map.of("message", message.toString(), "status", status));
    } else {
      terminal.line("%s %s.", message, words);
    }
  }
}
