package mhss.gateway.operations;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person looks for again and again. Nobody sees those of another. */
public class SavedSearches {

  private static final int MOST = 50;
  private static final int LONGEST_NAME = 60;

  private final JdbcClient sql;
  private final Clock clock;

  SavedSearches(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * @param query as in the URL of the list
   */
  public record SavedSearch(String name, String query) {}

  public List<SavedSearch> of(String person) {
    return sql.sql("select name, query from saved_search where person = ? order by lower(name)")
        .param(person)
        .query((row, n) -> new SavedSearch(row.getString(1), row.getString(2)))
        .list();
  }

  /**
   * Under a name that is there already, it takes its place.
   *
   * @throws SearchRefused without a name, with too long a one, or when there are too many
   */
  public void save(String person, SavedSearch search) {
    String name = search.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new SearchRefused(
          "Give the search a name of at most %d characters".formatted(LONGEST_NAME));
    }
    if (of(person).stream().filter(kept -> !kept.name().equals(name)).count() >= MOST) {
      throw new SearchRefused("You have %d saved searches. Delete one first".formatted(MOST));
    }
    sql.sql(
            """
            insert into saved_search (person, name, query, saved_at) values (?, ?, ?, ?)
            on conflict (person, name) do update
              set query = excluded.query, saved_at = excluded.saved_at
            """)
        .params(person, name, search.query(), clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Deleting what is gone already changes nothing. */
  public void delete(String person, String name) {
    sql.sql("delete from saved_search where person = ? and name = ?").params(person, name).update();
  }
}
