package mhss.gateway.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.watch.Duty.When;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a desk's people read in the morning: one mail a day, and only when there is something. */
class Digest {

  /** More are left to the command line: a mail of thousands of lines helps nobody. */
  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final Overviews overviews;
  private final Pauses pauses;
  private final WatchSettings settings;

  Digest(JdbcClient jdbc, Overviews overviews, Pauses pauses, WatchSettings settings) {
    this.jdbc = jdbc;
    this.overviews = overviews;
    this.pauses = pauses;
    this.settings = settings;
  }

  boolean isTime(LocalTime time) {
    return settings.digest() && !time.isBefore(settings.digestAt());
  }

  /**
   * @return false when the day has its digest, or another node makes it
   */
  boolean claim(String desk, LocalDate day) {
    return jdbc.sql("insert into watch_done (what, at) values (:what, :at) on conflict do nothing")
            .param("what", "digest:" + desk + ":" + day)
            .param("at", day.atStartOfDay(WorkingCalendar.LONDON).toOffsetDateTime())
            .update()
        == 1;
  }

  /** Empty when nothing is due soon and nothing waits. */
  Optional<Map<String, Object>> of(String desk, Instant now) {
    Overview overview = overviews.of(Optional.of(desk));
    Map<String, Object> values = new HashMap<>();
    put(values, "late", DigestText.rows(overview.duties(When.LATE), MOST));
    put(values, "due_today", DigestText.rows(overview.duties(When.TODAY), MOST));
    put(values, "soon", DigestText.rows(overview.duties(When.THIS_WEEK), MOST));
    put(values, "waiting", DigestText.waiting(overview));
    if (values.isEmpty()) {
      return Optional.empty();
    }
    pauses.since(now.minusSeconds(86_400)).ifPresent(pause -> values.put("pause", pause));
    values.put("day", LocalDate.ofInstant(now, WorkingCalendar.LONDON).toString());
    return Optional.of(values);
  }

  private static void put(Map<String, Object> values, String key, List<?> entries) {
    if (!entries.isEmpty()) {
      values.put(key, entries);
    }
  }
}
