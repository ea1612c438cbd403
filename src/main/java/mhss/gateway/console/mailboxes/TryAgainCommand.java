package mhss.gateway.console.mailboxes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.ReasonOption;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.mail.MailboxLedger.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "try-again",
    description = {
      "Have mails read that the mail server did not give.",
      "All such mails of the mailbox, or the one that is named. The running gateway does it at its",
      "next look into the mailbox."
    },
    footer = {
      "%nExamples:",
      "  gateway mailbox try-again provider --reason 'the server was repaired'",
      "  gateway mailbox try-again provider --uid 4711 --folder INBOX --reason 'moved back'"
    })
class TryAgainCommand extends GatewayTask {

  @Parameters(paramLabel = "MAILBOX", description = "Name of the mailbox.")
  private String mailbox;

  @Option(names = "--uid", paramLabel = "UID", description = "Only this one.")
  private Long uid;

  @Option(names = "--folder", paramLabel = "FOLDER", description = "Only those of this folder.")
  private String folder;

  @Mixin private ReasonOption why;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    List<Place> mails =
        gateway
            .bean(UnreadableMails.class)
            .tryAgain(mailbox, this::meant, why.actor(), why.reason());
    if (mails.isEmpty()) {
      throw CommandFailed.notFound(
          "No such mail of " + mailbox + " is unreadable: see 'gateway history show'.");
    }
    if (json.wanted()) {
      terminal.json(mails.stream().map(this::data).toList());
    } else {
      mails.forEach(mail -> terminal.line("%s %d is tried again.", mail.folder(), mail.uid()));
    }
    return ExitCode.OK;
  }

  private boolean meant(Place mail) {
    return (uid == null || uid == mail.uid()) && (folder == null || folder.equals(mail.folder()));
  }

  private Map<String, Object> data(Place mail) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("mailbox", mailbox);
    data.put("folder", mail.folder());
    data.put("uid", mail.uid());
    return data;
  }
}
