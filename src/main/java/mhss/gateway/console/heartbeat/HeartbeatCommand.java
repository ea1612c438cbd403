package mhss.gateway.console.heartbeat;

import java.util.List;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.heartbeat.Beat;
import mhss.gateway.heartbeat.Heartbeats;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.operations.MailboxNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "heartbeat",
    description = {
      "Mails that mailboxes send to themselves: whether they come back, and how fast.",
      "With a mailbox: send one now; the running gateway does the rest. Exit code 1 when one is",
      "late or could not be sent."
    },
    footer = {"%nExamples:", "  gateway heartbeat", "  gateway heartbeat provider"})
public class HeartbeatCommand extends GatewayTask {

  @Parameters(paramLabel = "MAILBOX", arity = "0..1", description = "Send one from this now.")
  private String mailbox;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Heartbeats heartbeats = gateway.bean(Heartbeats.class);
    if (mailbox != null) {
      gateway.bean(MailboxNames.class).require(mailbox);
      heartbeats.send(mailbox, actor.name());
      sayWhetherItWaits(gateway, terminal);
    }
    List<Beat> beats = heartbeats.latest();
    if (json.wanted()) {
      terminal.json(beats.stream().map(HeartbeatData::of).toList());
    } else if (beats.isEmpty()) {
      terminal.line(
          "No mailbox has sent one yet: name it in gateway.heartbeat.mailboxes, or 'gateway heartbeat MAILBOX' sends one now.");
    } else {
      terminal.table(
          List.of("MAILBOX", "HEARTBEAT", "SENT", "CAME BACK", "CAUSE"),
          beats.stream().map(HeartbeatCommand::row).toList());
    }
    return beats.stream().anyMatch(beat -> beat.state().alarm()) ? ExitCode.PROBLEM : ExitCode.OK;
  }

  private void sayWhetherItWaits(LightGateway gateway, Terminal terminal) {
    boolean read =
        MailboxHealth.all(gateway.bean(JdbcClient.class)).stream()
            .anyMatch(one -> one.mailbox().equals(mailbox) && one.reader().isPresent());
    if (!read && !json.wanted()) {
      terminal.line(
          "No running gateway reads %s: the heartbeat waits until one does ('gateway run').",
          mailbox);
    }
  }

  private static List<String> row(Beat beat) {
    return List.of(
        beat.mailbox(),
        beat.state().words(),
        Terminal.time(beat.sentAt()),
        beat.took()
            .map(took -> "after %d ms".formatted(took.toMillis()))
            .orElseGet(
                () ->
                    beat.lastArrived().map(last -> "last " + Terminal.time(last)).orElse("never")),
        beat.problem().orElse(""));
  }
}
