package mhss.gateway.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import mhss.gateway.history.Sought;
import mhss.gateway.operations.TypedId;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds entries of the history, the newest first, at the same cost however deep. */
public class Searches {

  private final History history;
  private final Cases cases;
  private final JdbcClient jdbc;

  Searches(History history, Cases cases, JdbcClient jdbc) {
    this.history = history;
    this.cases = cases;
    this.jdbc = jdbc;
  }

  /**
   * @param older only entries behind this one; 0: from the newest on
   * @throws NoSuchEntry when no case and no message is called like that
   */
  public List<Entry> find(Search search, long older, int count) {
    return history.search(sought(search), older, count);
  }

  /** Every kind of step there ever was. */
  public SortedSet<String> steps() {
    return history.steps();
  }

  private Sought sought(Search search) {
    String who = text(search.who());
    String[] what = text(search.what()).split(" ", 2);
    boolean people = who.equals(Search.PEOPLE);
    Sought sought =
        new Sought(
            search.from() == null ? null : begin(search.from()),
            search.until() == null ? null : begin(search.until().plusDays(1)),
            who.isEmpty() || people ? null : who,
            what[0].isEmpty() ? null : what[0],
            what.length > 1 ? what[1] : null,
            null,
            null,
            null,
            people);
    String words = text(search.words());
    return words.isEmpty() ? sought : named(sought, words);
  }

  private Sought named(Sought sought, String words) {
    Optional<CaseFile> byUrn = cases.byUrn(words).stream().findFirst();
    if (byUrn.isPresent()) {
      return sought.ofUrn(byUrn.get().urn());
    }
    return TypedId.of(words)
        .flatMap(id -> byId(sought, id))
        .orElseThrow(
            () ->
                new NoSuchEntry(
                    "There is no case and no message "
                        + words
                        + ". Check the URN or the id; of an id the first 8 characters are enough."));
  }

  private Optional<Sought> byId(Sought sought, TypedId typed) {
    Optional<UUID> message = only("message", typed);
    return message.isPresent()
        ? message.map(sought::ofMessage)
        : only("case_file", typed).map(sought::ofCase);
  }

  private Optional<UUID> only(String table, TypedId typed) {
    List<UUID> found =
        jdbc.sql("select id from " + table + " where id between ? and ? limit 2")
            .params(typed.first(), typed.last())
            .query(UUID.class)
            .list();
    if (found.size() > 1) {
      throw new NoSuchEntry("More than one id begins like that: type more of it.");
    }
    return found.stream().findFirst();
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(WorkingCalendar.LONDON).toInstant();
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }
}
