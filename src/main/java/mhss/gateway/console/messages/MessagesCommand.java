package mhss.gateway.console.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.operations.Correspondents;
import mhss.gateway.operations.ListedMessage;
import mhss.gateway.operations.MessageCursor;
import mhss.gateway.operations.MessageList;
import mhss.gateway.operations.RuleWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "messages",
    description = {"Messages, newest first.", "Exit code 1 when there is none."},
    footer = {
      "%nExamples:",
      "  gateway messages --outcome parked",
      "  gateway messages --urn 'MH/000123'",
      "  gateway messages --from 1/11/2026 --to 7/11/2026 --partner atw-team --json"
    })
public class MessagesCommand extends GatewayTask {

  @Option(names = "--from", paramLabel = "DAY", description = "Received on that day or later.")
  private String from;

  @Option(names = "--to", paramLabel = "DAY", description = "Received on that day or earlier.")
  private String to;

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME",
      description = {
        "parked, held, stored, applied, duplicate, not-ours, discarded, withheld; of mail that",
        "leaves sent, due, sending, uncertain, failed, suppressed, cancelled."
      })
  private String outcome;

  @Option(names = "--kind", paramLabel = "KIND", description = "Kind of the rule set.")
  private String kind;

  @Option(names = "--urn", paramLabel = "URN", description = "Of its case, or that it speaks of.")
  private String urn;

  @Option(names = "--case", paramLabel = "CASE", description = "Id of its case.")
  private String caseFile;

  @Option(names = "--partner", paramLabel = "PARTNER", description = "From or to that partner.")
  private String partner;

  @Option(names = "--address", paramLabel = "ADDRESS", description = "From or to that address.")
  private String address;

  @Option(names = "--mailbox", paramLabel = "MAILBOX", description = "Of that mailbox.")
  private String mailbox;

  @Option(names = "--desk", paramLabel = "DESK", description = "provider or adviser.")
  private String desk;

  @Option(names = "--direction", paramLabel = "DIRECTION", description = "in or out.")
  private String direction;

  @Option(names = "--files", paramLabel = "YES|NO", description = "With files, or without.")
  private String files;

  @Option(
      names = "--before",
      paramLabel = "PLACE",
      description = "Older ones: what 'older' says at the end of a list.")
  private String before;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: 50).")
  private int limit = 50;

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Correspondents correspondents = gateway.bean(Correspondents.class);
    MessageQuery query = query(correspondents);
    query.problems().stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw new CommandFailed(
                  ExitCode.USAGE, "--" + problem.field() + ": " + problem.words());
            });
    MessageList.Page page =
        gateway
            .bean(MessageList.class)
            .page(
                query.filter(correspondents),
                MessageCursor.of(before),
                Optional.empty(),
                Math.max(1, limit));
    RuleWords words = gateway.bean(RuleWords.class);
    String older = page.older().map(MessageCursor::toString).orElse(null);
    if (json.wanted()) {
      terminal.json(
          MessageData.page(
              page.messages(),
              older,
              page.newer().map(MessageCursor::toString).orElse(null),
              words));
    } else {
      print(page.messages(), older, words, terminal);
    }
    return page.messages().isEmpty() ? ExitCode.PROBLEM : ExitCode.OK;
  }

  private MessageQuery query(Correspondents correspondents) {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("from", from);
    given.put("to", to);
    given.put("outcome", outcome);
    given.put("kind", kind);
    given.put("urn", urn);
    given.put("case", caseFile);
    given.put("partner", partner);
    given.put("with", address == null ? null : correspondents.index(address));
    given.put("mailbox", mailbox);
    given.put("desk", desk);
    given.put("direction", direction);
    given.put("files", files);
    given.values().removeIf(value -> value == null);
    return new MessageQuery(given);
  }

  private static void print(
      List<ListedMessage> messages, String older, RuleWords words, Terminal terminal) {
    if (messages.isEmpty()) {
      terminal.line("No message is like that.");
    }
    for (ListedMessage line : messages) {
      terminal.line(
          "%s  %s  %-3s  %-10s  %-16s  %s  %s",
          line.id(),
          Terminal.time(line.receivedAt()),
          line.direction(),
          line.mailbox(),
          Outcomes.of(line).words(),
          Terminal.text(line.caseUrn() == null ? line.urn() : line.caseUrn()),
          Terminal.text(
              words.kind(line.kind()).map(name -> line.kind() + " " + name).orElse(null)));
    }
    if (older != null) {
      terminal.line("There are older ones: --before %s", older);
    }
  }
}
