package mhss.gateway.console.notices;

import mhss.gateway.rules.RuleSet;
import mhss.gateway.watch.Notice;

/** A notice as people read it: which letter it is, and why it was prepared. */
public final class NoticeWords {

  private NoticeWords() {}

  public static String kind(Notice notice, RuleSet rules) {
    return notice.kind()
        + rules.kind(notice.kind()).map(kind -> " " + kind.name().replace('-', ' ')).orElse("");
  }

  public static String cause(Notice notice, RuleSet rules) {
    String[] cause = notice.cause().split(":", 3);
    String what = cause.length < 2 ? "" : cause[1];
    return switch (cause[0]) {
      case "event" -> rules.event(what).map(RuleSet.Event::done).orElse(what);
      case "clock" ->
          "clock " + what + rules.clock(what).map(clock -> ": " + clock.name()).orElse("");
      case "schedule" -> "its day of the calendar has come: " + what;
      default -> notice.cause();
    };
  }
}
