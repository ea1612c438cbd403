package mhss.gateway.console.messages;

import java.util.List;
import java.util.Optional;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.recording.ClaimedData;
import mhss.gateway.console.recording.London;
import mhss.gateway.history.Entry;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.operations.Sentences;
import mhss.gateway.operations.Trace;
import mhss.gateway.operations.Trace.TracedCase;

/** A story, for people. */
final class TracePrint {

  private final Terminal terminal;
  private final RuleWords words;

  TracePrint(Terminal terminal, RuleWords words) {
    this.terminal = terminal;
    this.words = words;
  }

  void print(Trace trace) {
    trace.cases().forEach(traced -> print(traced));
    trace.messages().forEach(mail -> print(mail, trace.entries()));
    List<Entry> others =
        trace.entries().stream()
            .filter(
                entry ->
                    trace.messages().stream()
                        .noneMatch(mail -> mail.id().equals(entry.step().message())))
            .toList();
    if (!others.isEmpty()) {
      terminal.line("Other entries");
      others.forEach(entry -> print(entry));
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

  private void print(TracedCase traced) {
    var file = traced.file();
    terminal.line(
        "Case %s (%s desk%s): %s%s",
        file.urn(),
        file.desk(),
        file.generation() > 1 ? ", referral " + file.generation() : "",
        file.state(),
        after(words.state(file.ruleSet(), file.state()), ", "));
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
                    "    clock %s%s: %s, %s %s",
                    clock.rule(),
                    after(words.clock(file.ruleSet(), clock.rule()), " "),
                    clock.state(),
                    clock.firm() ? "due" : "warn",
                    London.due(clock.dueAt())));
    traced.claims().forEach(claim -> terminal.line("    claim %s", ClaimedData.words(claim)));
    terminal.line("");
  }

  private void print(StoredMail mail, List<Entry> entries) {
    terminal.line(
        "%s %s (%s desk, mailbox %s): %s%s%s",
        mail.direction().equals("in") ? "Message" : "Mail sent",
        mail.id(),
        mail.desk(),
        mail.mailbox(),
        mail.status(),
        mail.kind() == null ? "" : ", " + mail.kind(),
        after(words.kind(mail.kind()), " "));
    entries.stream()
        .filter(entry -> mail.id().equals(entry.step().message()))
        .forEach(entry -> print(entry));
    terminal.line("");
  }

  private void print(Entry entry) {
    terminal.line("    %s  %s", Terminal.time(entry.at()), Sentences.of(entry.step()));
  }

  private static String after(Optional<String> words, String between) {
    return words.map(found -> between + found).orElse("");
  }
}
