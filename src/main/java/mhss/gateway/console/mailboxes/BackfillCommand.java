package mhss.gateway.console.mailboxes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.mail.Backfill;
import mhss.gateway.mail.Backfill.Request;
import mhss.gateway.mail.Backfill.State;
import mhss.gateway.mail.MailboxHealth;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "backfill",
    description = {
      "Read mails that were in the mailbox before the gateway was.",
      "The running gateway first says how many there are; they are read, and none of them answered,",
      "once --approve says so."
    },
    footer = {
      "%nExamples:",
      "  gateway mailbox backfill provider --since 2026-11-01 --dry-run",
      "  gateway mailbox backfill provider --since 2026-11-01 --approve"
    })
class BackfillCommand extends GatewayTask {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LOOK_EVERY = 500; // ms

  @Parameters(paramLabel = "MAILBOX", description = "Name of the mailbox.")
  private String mailbox;

  @Option(names = "--since", required = true, description = "First day, such as 2026-11-01.")
  private LocalDate since;

  @Option(names = "--dry-run", description = "Only say how many mails it would be.")
  private boolean dryRun;

  @Option(names = "--approve", description = "Read them once they are counted.")
  private boolean approve;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    requireReader(gateway);
    Backfill backfill = gateway.bean(Backfill.class);
    long id = backfill.ask(mailbox, since, actor.name());
    Request counted = counted(backfill, id);
    boolean approved = approve && !dryRun;
    if (approved) {
      gateway.bean(OlderMails.class).approve(mailbox, id, actor.name());
    } else {
      backfill.withdraw(id);
    }
    if (json.wanted()) {
      terminal.json(data(counted, approved));
    } else {
      terminal.line(
          "%d mails of %s lie between %s and the first start, the oldest of %s.",
          counted.mails().orElse(0), mailbox, since, Terminal.time(counted.first().orElse(null)));
      terminal.line(
          approved
              ? "Approved; the running gateway reads them now."
              : "Nothing is read. With --approve they would be.");
    }
    return ExitCode.OK;
  }

  /** Only who reads a mailbox can count what lies in it. */
  private void requireReader(LightGateway gateway) {
    List<MailboxHealth> all = MailboxHealth.all(gateway.bean(JdbcClient.class));
    MailboxHealth asked =
        all.stream()
            .filter(known -> known.mailbox().equals(mailbox))
            .findFirst()
            .orElseThrow(
                () ->
                    CommandFailed.notFound(
                        "No mailbox "
                            + mailbox
                            + " was ever read. Known are: "
                            + all.stream()
                                .map(MailboxHealth::mailbox)
                                .collect(Collectors.joining(", "))));
    if (asked.reader().isEmpty()) {
      throw new CommandFailed(
          ExitCode.PROBLEM,
          "No running gateway reads "
              + mailbox
              + " now: start it with 'bin/gateway run', or see 'gateway routes' why not. Then ask"
              + " again.");
    }
  }

  private Map<String, Object> data(Request counted, boolean approved) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("mailbox", mailbox);
    data.put("since", since.toString());
    data.put("mails", counted.mails().orElse(0));
    data.put("oldest", counted.first().map(Object::toString).orElse(null));
    data.put("approved", approved);
    return data;
  }

  private static Request counted(Backfill backfill, long id) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Request request = backfill.find(id).orElseThrow();
      if (request.state() == State.PREVIEWED) {
        return request;
      }
      pause();
    }
    backfill.withdraw(id);
    throw new CommandFailed(
        ExitCode.PROBLEM,
        "No running gateway counted the mails within "
            + PATIENCE.toSeconds()
            + " s: see 'gateway mailboxes' whether it reads this mailbox, then ask again.");
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed(ExitCode.PROBLEM, "Interrupted; nothing is read.");
    }
  }
}
