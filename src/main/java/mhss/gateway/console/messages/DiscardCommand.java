package mhss.gateway.console.messages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.StoredMail;
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
      "done to a message that is off the list, too. It destroys every stored copy with the same bytes,",
      "in whichever mailbox, and the answers to them; when the same bytes come again, moved to another",
      "folder for example, nothing of them is stored. The mail itself stays in the mailbox: delete it",
      "there. Forwarded or sent anew it has other bytes, and is a new message."
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
      destroyed(
          gateway,
          terminal,
          message,
          gateway.bean(Parking.class).withhold(message, why.actor(), why.reason()));
    } else {
      gateway.bean(Parking.class).discard(message, why.actor(), why.reason());
      told(terminal, message, "discarded", "is taken off the list; it stays stored");
    }
    return ExitCode.OK;
  }

  private void destroyed(
      LightGateway gateway, Terminal terminal, UUID message, List<StoredMail> copies) {
    Set<String> urns =
        copies.stream()
            .filter(copy -> copy.caseFile() != null)
            .flatMap(copy -> gateway.bean(Cases.class).byId(copy.caseFile()).stream())
            .map(CaseFile::urn)
            .collect(Collectors.toCollection(TreeSet::new));
    if (json.wanted()) {
      terminal.json(
          Map.of(
              "message",
              message.toString(),
              "status",
              "withheld",
              "copies",
              copies.stream().map(DiscardCommand::data).toList(),
              "cases",
              urns));
      return;
    }
    terminal.line("%s is destroyed here: %s.", message, counted(copies));
    terminal.line(
        "It still lies in the mailbox: delete it there as well; its places stand in the history (gateway show).");
    urns.forEach(
        urn ->
            terminal.line(
                "The gateway had it with case %s: if that is of a special customer, 'gateway case scr %s' destroys the case.",
                urn, urn));
  }

  private static Map<String, String> data(StoredMail copy) {
    return Map.of("message", copy.id().toString(), "mailbox", copy.mailbox());
  }

  private static String counted(List<StoredMail> copies) {
    Map<String, Long> mailboxes =
        copies.stream()
            .collect(
                Collectors.groupingBy(StoredMail::mailbox, TreeMap::new, Collectors.counting()));
    String each =
        mailboxes.entrySet().stream()
            .map(mailbox -> "%d of mailbox %s".formatted(mailbox.getValue(), mailbox.getKey()))
            .collect(Collectors.joining(", "));
    return "%d stored %s, %s"
        .formatted(copies.size(), copies.size() == 1 ? "copy" : "copies", each);
  }

  private void told(Terminal terminal, UUID message, String status, String words) {
    if (json.wanted()) {
      terminal.json(Map.of("message", message.toString(), "status", status));
    } else {
      terminal.line("%s %s.", message, words);
    }
  }
}
