package mhss.gateway.console.messages.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mhss.gateway.history.Entry;
import mhss.gateway.history.Step;
import mhss.gateway.operations.Sentences;

/**
 * An entry of the history as the page of a message shows it.
 *
 * @param took how long the step took; null where nothing says so
 * @param since the step before; null for the first, and where no time passed
 * @param configuration version of rules, templates and routes that were in force; null where
 *     nothing says so
 */
record TimelineStep(
    long entry,
    Instant at,
    String sentence,
    Duration took,
    Duration since,
    String person,
    String configuration,
    Map<String, String> facts,
    String hash) {

  static List<TimelineStep> of(List<Entry> entries) {
    List<TimelineStep> steps = new ArrayList<>();
    Entry last = null;
    for (Entry entry : entries) {
      steps.add(step(entry, last));
      last = entry;
    }
    return steps;
  }

  private static TimelineStep step(Entry entry, Entry last) {
    Step step = entry.step();
    Map<String, String> facts = new TreeMap<>(step.facts());
    Duration took =
        Optional.ofNullable(facts.remove("ms"))
            .filter(text -> text.matches("\\d{1,12}"))
            .map(Long::valueOf)
            .map(Duration::ofMillis)
            .orElse(null);
    Duration since = last == null ? Duration.ZERO : Duration.between(last.at(), entry.at());
    return new TimelineStep(
        entry.seq(),
        entry.at(),
        Sentences.of(step.rule(null).by(Step.GATEWAY)),
        took,
        since.compareTo(Duration.ofSeconds(1)) < 0 ? null : since,
        step.actor().equals(Step.GATEWAY) ? null : step.actor(),
        facts.remove("configuration"),
        shown(step, facts),
        entry.hash());
  }

  private static Map<String, String> shown(Step step, Map<String, String> facts) {
    if (step.rule() != null) {
      facts.put("rule", step.rule());
    }
    return facts;
  }
}
