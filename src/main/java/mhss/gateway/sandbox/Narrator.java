package mhss.gateway.sandbox;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.sandbox.world.SandboxWorld;

/** Tells what happens, entry by entry, as the history has it. */
class Narrator {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final long LOOK_MILLIS = 500;
  private static final int MANY = 200;

  private final SandboxWorld world;
  private final History history;
  private final MessageStore messages;
  private final Clock clock;
  private final PrintWriter out;
  private final Map<String, String> names = new HashMap<>();
  private final Map<UUID, String> known = new HashMap<>();
  private long told;

  Narrator(SandboxWorld world, Clock clock, PrintWriter out) {
    this.world = world;
    this.history = world.bean(History.class);
    this.messages = world.bean(MessageStore.class);
    this.clock = clock;
    this.out = out;
    this.told = history.latest(1).stream().mapToLong(Entry::seq).max().orElse(0);
  }

  void sent(Sample sample) {
    names.put(sample.messageId(), sample.name());
    line(TIME.format(clock.instant().atZone(LONDON)), sample.name(), "sent", sample.story());
  }

  /** What is new since the last time. */
  void tell() {
    List<Entry> entries =
        history.latest(MANY).stream()
            .filter(entry -> entry.seq() > told)
            .sorted((a, b) -> Long.compare(a.seq(), b.seq()))
            .toList();
    for (Entry entry : entries) {
      told = entry.seq();
      line(
          TIME.format(entry.at().atZone(LONDON)),
          name(entry.step().message()),
          entry.step().step(),
          words(entry.step()));
    }
    out.flush();
  }

  /** Until the gateway is stopped, from this terminal or another. */
  void goOn() throws InterruptedException {
    while (world.running()) {
      try {
        tell();
      } catch (RuntimeException e) {
        if (world.running()) {
          throw e;
        }
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private void line(String at, String name, String step, String words) {
    out.printf("%s  %-16s %-18s %s%n", at, name, step, words);
  }

  private static String words(Step step) {
    String urn = step.urn() == null ? "" : " " + step.urn();
    String rule = step.rule() == null ? "" : " (" + step.rule() + ")";
    String facts =
        step.facts().entrySet().stream()
            .filter(fact -> !fact.getKey().matches("sha256|uidvalidity|folder|size|fields|parts"))
            .filter(fact -> !fact.getValue().toString().isEmpty())
            .map(fact -> fact.getKey() + " " + fact.getValue())
            .collect(Collectors.joining(", "));
    return step.outcome() + urn + rule + (facts.isEmpty() ? "" : ": " + facts);
  }

  /** Not known before the mail is opened: its Message-ID stands in the mail. */
  private String name(UUID message) {
    if (message == null) {
      return "";
    }
    known.computeIfAbsent(message, this::find);
    return known.getOrDefault(message, message.toString().substring(0, 8));
  }

  private String find(UUID message) {
    return names.entrySet().stream()
        .filter(
            name ->
                messages.byMessageId(name.getKey()).stream()
                    .anyMatch(stored -> stored.id().equals(message)))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
