package mhss.gateway.console.mailboxes;

import java.time.Duration;
import java.util.List;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.mail.Stall;
import mhss.gateway.store.RunningGateways;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "mailboxes",
    description = {"How the mailboxes are doing.", "Exit code 1 when one is not read."},
    footer = {"%nExamples:", "  gateway mailboxes", "  gateway mailboxes --json"})
public class MailboxesCommand extends GatewayTask {

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    JdbcClient sql = gateway.bean(JdbcClient.class);
    List<MailboxHealth> mailboxes = MailboxHealth.all(sql);
    if (json.wanted()) {
      terminal.json(mailboxes.stream().map(MailboxData::of).toList());
    } else if (mailboxes.isEmpty()) {
      terminal.line(
          "No mailbox was read yet: add a file to routes/mailboxes/ and run the gateway.");
    } else {
      if (!RunningGateways.any(sql)) {
        terminal.line("No gateway runs, so nothing is read: start one with 'bin/gateway run'.");
      }
      terminal.table(
          List.of("MAILBOX", "STATE", "LAST READ", "WAITING", "READ BY", "CAUSE"),
          mailboxes.stream().map(MailboxesCommand::row).toList());
    }
    return mailboxes.stream().allMatch(MailboxData::well) ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private static String state(MailboxHealth mailbox) {
    if (mailbox.reader().isEmpty()) {
      return "not read";
    }
    if (mailbox.stall().isPresent()) {
      return mailbox.stall().get().state();
    }
    return mailbox.healthy() ? "healthy" : mailbox.failures() + " failures";
  }

  private static List<String> row(MailboxHealth mailbox) {
    return List.of(
        mailbox.mailbox(),
        state(mailbox),
        mailbox.sinceSuccess().map(since -> words(since) + " ago").orElse("never"),
        String.valueOf(mailbox.waiting()),
        mailbox.reader().orElse("nobody"),
        mailbox.failure().or(() -> mailbox.stall().map(Stall::words)).orElse(""));
  }

  private static String words(Duration since) {
    if (since.toMinutes() < 2) {
      return since.toSeconds() + " s";
    }
    return since.toHours() < 2 ? since.toMinutes() + " min" : since.toHours() + " h";
  }
}
