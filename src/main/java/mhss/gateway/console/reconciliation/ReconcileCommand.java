package mhss.gateway.console.reconciliation;

import java.time.Duration;
import java.util.List;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.operations.MailboxNames;
import mhss.gateway.reconciliation.Comparison;
import mhss.gateway.reconciliation.Difference;
import mhss.gateway.reconciliation.Reconciliation;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "reconcile",
    description = {
      "Compare mailbox and ledger, and name each difference.",
      "With a mailbox: the running gateway compares it now, by its numbers only; no mail is read or",
      "marked. Without: what the last comparisons found. Exit code 1 when there is a gap."
    },
    footer = {"%nExamples:", "  gateway reconcile", "  gateway reconcile provider --json"})
public class ReconcileCommand extends GatewayTask {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LOOK_EVERY = 300; // ms
  private static final int NAMED = 20;

  @Parameters(paramLabel = "MAILBOX", arity = "0..1", description = "Compare this one now.")
  private String mailbox;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Reconciliation reconciliation = gateway.bean(Reconciliation.class);
    List<Comparison> shown =
        mailbox == null ? reconciliation.latest() : List.of(compared(gateway, reconciliation));
    if (json.wanted()) {
      terminal.json(shown.stream().map(ReconciliationData::of).toList());
    } else if (shown.isEmpty()) {
      terminal.line("Nothing was compared yet: 'gateway reconcile MAILBOX' does it now.");
    } else {
      shown.forEach(one -> print(one, terminal));
    }
    return shown.stream().allMatch(ReconciliationData::well) ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private Comparison compared(LightGateway gateway, Reconciliation reconciliation) {
    gateway.bean(MailboxNames.class).require(mailbox);
    List<MailboxHealth> known = MailboxHealth.all(gateway.bean(JdbcClient.class));
    long id = reconciliation.ask(mailbox, known, actor.name());
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      reconciliation.close();
      Comparison now = reconciliation.find(id).orElseThrow();
      if (!now.open()) {
        return now;
      }
      pause();
    }
    throw new CommandFailed(
        ExitCode.PROBLEM,
        "No running gateway looked through %s within %d s: see 'gateway mailboxes' whether it is read. It is compared as soon as one does."
            .formatted(mailbox, PATIENCE.toSeconds()));
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed(ExitCode.PROBLEM, "Interrupted; the comparison goes on by itself.");
    }
  }

  private static void print(Comparison one, Terminal terminal) {
    if (one.failure().isPresent()) {
      terminal.line("%s: not compared. %s", one.mailbox(), one.failure().get());
      return;
    }
    terminal.line(
        "%s: %s (%d mails, %d entries, %s)",
        one.mailbox(),
        one.gaps() == 0 ? "no gap" : "GAPS: " + one.gaps(),
        one.mails(),
        one.entries(),
        Terminal.time(one.doneAt().orElse(null)));
    one.differences().forEach(difference -> print(difference, terminal));
  }

  private static void print(Difference difference, Terminal terminal) {
    terminal.line(
        "  %-5s %6d  %s",
        difference.kind().alarm() ? "ALARM" : "note",
        difference.number(),
        difference.kind().words());
    if (difference.kind().alarm()) {
      difference.items().stream().limit(NAMED).forEach(item -> terminal.line("%16s%s", "", item));
      if (difference.number() > NAMED) {
        terminal.line("%16s%s", "", "... --json names more");
      }
      terminal.line("%16s-> %s", "", difference.kind().advice());
    }
  }
}
