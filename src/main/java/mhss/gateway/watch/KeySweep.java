package mhss.gateway.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mhss.gateway.partners.PinnedKeys;
import mhss.gateway.partners.PinnedKeys.PinnedKey;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.watch.AlertRows.Alert;

/** Tells people before a key ends, and when it cannot be used any more: each once. */
class KeySweep {

  /** Days before the end; after a pause only the nearest is told. */
  private static final List<Integer> DAYS = List.of(1, 7, 14, 30, 90);

  private final PinnedKeys keys;
  private final AlertRows alerts;
  private final DeskMail mail;
  private final Isolation isolation;
  private final Clock clock;

  KeySweep(PinnedKeys keys, AlertRows alerts, DeskMail mail, Isolation isolation, Clock clock) {
    this.keys = keys;
    this.alerts = alerts;
    this.mail = mail;
    this.isolation = isolation;
    this.clock = clock;
  }

  void sweep() {
    isolation.alone(
        "The ends of keys",
        () -> keys.all().stream().filter(PinnedKey::needed).forEach(this::look));
  }

  private void look(PinnedKey key) {
    Optional<String> problem = key.key().problem();
    if (problem.isPresent()) {
      note(key, problem.get(), problem.get());
    } else {
      key.key().expires().ifPresent(end -> ends(key, end));
    }
  }

  private void ends(PinnedKey key, Instant end) {
    long left = Duration.between(clock.instant(), end).toDays();
    LocalDate day = LocalDate.ofInstant(end, WorkingCalendar.LONDON);
    DAYS.stream()
        .filter(days -> left <= days)
        .findFirst()
        .ifPresent(days -> note(key, end + ":" + days, "ends on %s".formatted(day)));
  }

  private void note(PinnedKey key, String what, String words) {
    alerts.note(
        new Alert(
            "key:" + key.key().fingerprint() + ":" + what,
            desk(),
            null,
            "%s %s %s. %s".formatted(whose(key), key.key().fingerprint(), words, next(key)),
            clock.instant()));
  }

  private static String whose(PinnedKey key) {
    return switch (key.owner()) {
      case "own" -> "our own key";
      case "archive" -> "the archive key";
      default -> "the key of %s".formatted(key.owner());
    };
  }

  private static String next(PinnedKey key) {
    return key.key().own()
        ? "Make the next one and announce it: 'gateway keys generate'"
        : "Ask its owner for the next one, then 'gateway keys import'; returns to them wait without it";
  }

  /** Keys are of both desks: one of them is told. */
  private String desk() {
    return Stream.of("provider", "adviser").filter(mail::reaches).findFirst().orElse("provider");
  }
}
