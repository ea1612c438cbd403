package mhss.gateway.console.messages;

import java.util.List;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.history.Entry;
import mhss.gateway.operations.Sentences;
import mhss.gateway.operations.Trace;
import mhss.gateway.operations.Trace.TracedCase;
import mhss.gateway.operations.Traces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "trace",
    description = {
      "The whole story of a case, a message or a correspondent.",
      "What came, what was done with it and why, how the case stands, what was answered. Never",
      "content."
    },
    footer = {
      "%nExamples:",
      "  gateway trace 'MH/000123'",
      "  gateway trace '<20261121.4711@dwp.example>'",
      "  gateway trace adviser@dwp.example --desk provider",
      "  gateway trace 0b8e6c1e-... --json"
    })
public class TraceCommand extends GatewayTask {

  @Parameters(
      paramLabel = "WORDS",
      description = "A URN, a Message-ID, a mail address, or the id of a message or case.")
  private String words;

  @Option(names = "--desk", description = "Only this desk: provider or adviser.")
  private String desk;

  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    Trace trace = gateway.bean(Traces.class).find(words, desk);
    if (json.wanted()) {
      terminal.json(TraceData.of(trace));
    } else if (trace.isEmpty()) {
      throw CommandFailed.notFound(
          "Nothing is known of that. Check the spelling; 'gateway mailboxes' says whether mail is"
              + " read at all.");
    } else {
      print(trace, terminal);
    }
    return trace.isEmpty() ? ExitCode.PROBLEM : ExitCode.OK;
  }

  private static void print(Trace trace, Terminal terminal) {
    trace.cases().forEach(traced -> print(traced, terminal));
    trace.messages().forEach(mail -> print(mail, trace.entries(), terminal));
    List<Entry> others =
        trace.entries().stream()
            .filter(
                entry ->
                    trace.messages().stream()
                        .noneMatch(mail -> mail.id().equals(entry.step().message())))
            .toList();
    if (!others.isEmpty()) {
      terminal.line("Other entries");
      others.forEach(entry -> print(entry, terminal));
      terminal.line("");
    }
    trace
        .outbox()
        .forEach(
            row ->
                terminal.line(
                    "Answer %s: %s is %s%s%s",
                    row.id(),
                    row.kind(),
                    row.state(),
                    row.sentAt() == null ? "" : ", sent " + Terminal.time(row.sentAt()),
                    row.advice() == null ? "" : ". " + row.cause() + ": " + row.advice()));
  }

  private static void print(TracedCase traced, Terminal terminal) {
    var file = traced.file();
    terminal.line(
        "Case %s (%s desk%s): %s",
        file.urn(),
        file.desk(),
        file.generation() > 1 ? ", referral " + file.generation() : "",
        file.state());
    terminal.line(
        "    referred %s, received %s", file.referralDate(), Terminal.time(file.receivedAt()));
    terminal.line("    contract %s, rules %s", file.contract(), file.ruleSet());
    if (!file.missing().isEmpty()) {
      terminal.line("    not given: " + String.join(", ", file.missing()));
    }
    traced
        .clocks()
        .forEach(
            clock ->
                terminal.line(
                    "    clock %s: %s, %s %s",
                    clock.rule(),
                    clock.state(),
                    clock.firm() ? "due" : "warn",
                    Terminal.time(clock.dueAt())));
    terminal.line("");
  }

  private static void print(StoredMail mail, List<Entry> entries, Terminal terminal) {
    terminal.line(
        "%s %s (%s desk, mailbox %s): %s%s",
        mail.direction().equals("in") ? "Message" : "Mail sent",
        mail.id(),
        mail.desk(),
        mail.mailbox(),
        mail.status(),
        mail.kind() == null ? "" : ", " + mail.kind());
    entries.stream()
        .filter(entry -> mail.id().equals(entry.step().message()))
        .forEach(entry -> print(entry, terminal));
    terminal.line("");
  }

  private static void print(Entry entry, Terminal terminal) {
    terminal.line("    %s  %s", Terminal.time(entry.at()), Sentences.of(entry.step()));
  }
}
