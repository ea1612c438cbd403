package mhss.gateway.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mhss.gateway.audit.summary.Page;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.history.Entry;
import mhss.gateway.history.StoredRow;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.operations.Sentences;
import mhss.gateway.operations.Trace;
import mhss.gateway.operations.Trace.TracedCase;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.rules.WorkingCalendar;

/** The first pages of a bundle. */
class Summary {

  /** More than this nobody reads on paper; the rest stands in the files. */
  private static final int MOST_ENTRIES = 400;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  private final RuleWords words;

  Summary(RuleWords words) {
    this.words = words;
  }

  Page of(ExportOrder order, Scope scope, Instant at, Entry head) {
    Page page = new Page("Export of " + scope.words());
    page.facts(facts(order, scope, at, head));
    scope.story().cases().forEach(one -> caseOn(page, one));
    mails(page, scope.story());
    history(page, scope);
    return page;
  }

  private static Map<String, Object> facts(ExportOrder order, Scope scope, Instant at, Entry head) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("Made", TIME.format(at) + ", for " + order.actor());
    facts.put("Entries of the history", scope.entries());
    facts.put("Mails", scope.messages().size());
    facts.put("Content of the mails", order.contents() ? "included" : "not included");
    facts.put("Head of the history then", "entry " + head.seq() + ", " + head.hash());
    facts.put("How to check it", "see README.txt; every file stands in the signed manifest.json");
    return facts;
  }

  private void caseOn(Page page, TracedCase traced) {
    var file = traced.file();
    page.heading("Case " + file.urn() + ", " + file.desk() + " desk");
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put(
        "State", words.state(file.ruleSet(), file.state()).orElse(file.state().toLowerCase()));
    facts.put("Referred", DAY.format(file.referralDate()));
    facts.put("Received", TIME.format(file.receivedAt()));
    facts.put("Contract", file.contract() + " (" + file.ruleSet() + ")");
    facts.put("Id", file.id());
    page.facts(facts);
    if (!traced.clocks().isEmpty()) {
      page.table(
          List.of("Clock", "Due", "State"),
          traced.clocks().stream()
              .map(
                  clock ->
                      List.of(
                          words.clock(file.ruleSet(), clock.rule()).orElse(clock.rule()),
                          due(clock.dueAt()),
                          clock.state()))
              .toList());
    }
  }

  private static String due(Instant limit) {
    return WorkingCalendar.dayEndingAt(limit)
        .map(day -> "end of " + DAY.format(day))
        .orElseGet(() -> TIME.format(limit));
  }

  private void mails(Page page, Trace story) {
    if (!story.messages().isEmpty()) {
      page.heading("Mails");
      page.table(
          List.of("Received or written", "What", "Outcome", "Message"),
          story.messages().stream().map(mail -> mail(mail, story)).toList());
    }
  }

  private List<String> mail(StoredMail mail, Trace story) {
    Optional<OutboxEntry> ours =
        story.outbox().stream().filter(one -> mail.id().equals(one.message())).findFirst();
    String kind = ours.map(OutboxEntry::kind).orElse(mail.kind());
    return List.of(
        TIME.format(mail.receivedAt()),
        kind == null ? "not recognised" : words.kind(kind).orElse(kind.replace('-', ' ')),
        ours.map(one -> "ours: " + one.state()).orElse(mail.status()),
        mail.id().toString());
  }

  private static void history(Page page, Scope scope) {
    List<List<String>> first = new ArrayList<>();
    SortedMap<String, Long> counts = new TreeMap<>();
    scope
        .history()
        .each(
            row -> {
              counts.merge(row.step() + ": " + row.outcome(), 1L, Long::sum);
              if (first.size() < MOST_ENTRIES) {
                first.add(entry(row));
              }
            });
    page.heading("History");
    if (scope.entries() > MOST_ENTRIES) {
      page.paragraph(
          "The first %,d of %,d entries; all of them stand in history.csv."
              .formatted(MOST_ENTRIES, scope.entries()));
    }
    page.table(List.of("Entry", "When", "Who", "What"), first);
    page.heading("What happened how often");
    page.table(
        List.of("Step and outcome", "Times"),
        counts.entrySet().stream()
            .map(one -> List.of(one.getKey(), "%,d".formatted(one.getValue())))
            .toList());
  }

  private static List<String> entry(StoredRow row) {
    return List.of(
        String.valueOf(row.seq()),
        TIME.format(row.at()),
        row.actor(),
        Sentences.of(row.entry().step()));
  }
}
