package mhss.gateway.console.messages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.intake.ParkedMessage;
import mhss.gateway.intake.Parking;
import mhss.gateway.intake.PlainMails;
import mhss.gateway.mail.MailTooComplex;
import mhss.gateway.operations.ContentAccess;
import mhss.gateway.operations.Ids;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.operations.TypedId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    description = {
      "One message: how it stands, and what to do.",
      "With --content also who wrote what, decrypted, and what its forms say; that you read it is",
      "written into the history first."
    },
    footer = {"%nExamples:", "  gateway show 0b8e6c1e", "  gateway show 0b8e6c1e --content"})
public class ShowCommand extends GatewayTask {

  private static final long MOST = 64L << 20; // bytes

  @Parameters(paramLabel = "MESSAGE", description = "Message id, or its beginning.")
  private TypedId typed;

  @Option(names = "--content", description = "Show the content too.")
  private boolean content;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    UUID message = gateway.bean(Ids.class).message(typed);
    StoredMail mail = gateway.bean(MessageStore.class).byId(message).orElseThrow();
    Map<String, Object> data =
        new LinkedHashMap<>(TraceData.of(mail, gateway.bean(RuleWords.class)));
    waiting(gateway, message).ifPresent(parked -> add(parked, data));
    if (content) {
      data.put("content", content(gateway, mail));
    }
    if (json.wanted()) {
      terminal.json(data);
    } else {
      print(data, terminal);
    }
    return ExitCode.OK;
  }

  private Map<String, Object> content(LightGateway gateway, StoredMail mail) {
    if (mail.status().equals("withheld")) {
      throw CommandFailed.refused("It must not be held: nothing of it is stored.");
    }
    byte[] raw = gateway.bean(ContentAccess.class).read(mail.id(), MOST, actor.name()).raw();
    try {
      return MailText.of(gateway.bean(PlainMails.class).of(raw, mail.desk()));
    } catch (MailTooComplex e) {
      throw CommandFailed.refused(e.getMessage() + ": read it in the mailbox.");
    }
  }

  private Optional<ParkedMessage> waiting(LightGateway gateway, UUID message) {
    return gateway.bean(Parking.class).parked().stream()
        .filter(parked -> parked.id().equals(message))
        .findFirst();
  }

  private static void add(ParkedMessage parked, Map<String, Object> data) {
    data.put("cause", parked.cause());
    data.put("advice", parked.advice());
    data.put("needsKeys", parked.needsKeys());
    data.put("assignedTo", parked.assignedTo());
  }

  private static void print(Map<String, Object> data, Terminal terminal) {
    data.forEach(
        (key, value) -> {
          if (!key.equals("content")) {
            terminal.line("%-12s %s", key, Terminal.text(value));
          }
        });
    if (data.get("content") instanceof Map<?, ?> content) {
      new MailPrint(terminal).print(content);
    }
  }
}
