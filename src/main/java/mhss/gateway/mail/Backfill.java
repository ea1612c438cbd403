package mhss.gateway.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reading mails that lie before the baseline after all: asked for, previewed by the node that reads
 * the mailbox (within seconds when one runs, else once one does), approved, done. Its state is in
 * the database, so it may be asked for from anywhere.
 */
public class Backfill {

  private final JdbcClient jdbc;

  public Backfill(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param mails how many lie there, once previewed; how many were listed, once done
   * @param first when the oldest of them came into the mailbox
   */
  public record Request(
      long id,
      String mailbox,
      LocalDate since,
      State state,
      Optional<Integer> mails,
      Optional<Instant> first,
      Optional<Instant> last) {}

  public enum State {
    ASKED,
    PREVIEWED,
    APPROVED,
    DONE,
    WITHDRAWN
  }

  /**
   * Asks how many mails came into the mailbox since that day and before the baseline. Nothing is
   * read yet.
   *
   * @param actor login name of the person who asks
   * @return the number of the request
   */
  public long ask(String mailbox, LocalDate since, String actor) {
    return jdbc.sql(
            """
            insert into mailbox_backfill (mailbox, since, state, asked_by, asked_at)
            values (:mailbox, :since, 'asked', :actor, clock_timestamp()) returning id
            """)
        .param("mailbox", mailbox)
        .param("since", since)
        .param("actor", actor)
        .query(Long.class)
        .single();
  }

  /**
   * From now on these mails are read like new ones.
   *
   * @return false when there is no such request, or it is not at that point: previewed, not
   *     approved
   */
  public boolean approve(long id, String actor) {
    return jdbc.sql(
                """
                update mailbox_backfill
                set state = 'approved', approved_by = :actor, approved_at = clock_timestamp()
                where id = :id and state = 'previewed'
                """)
            .param("id", id)
            .param("actor", actor)
            .update()
        == 1;
  }

  /** Only before it is approved. */
  public boolean withdraw(long id) {
    return jdbc.sql(
                "update mailbox_backfill set state = 'withdrawn'"
                    + " where id = :id and state in ('asked', 'previewed')")
            .param("id", id)
            .update()
        == 1;
  }

  public Optional<Request> find(long id) {
    return all().stream().filter(request -> request.id() == id).findFirst();
  }

  public List<Request> all() {
    return jdbc.sql("select * from mailbox_backfill order by id")
        .query(
            (row, n) ->
                new Request(
                    row.getLong("id"),
                    row.getString("mailbox"),
                    row.getObject("since", LocalDate.class),
                    State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                    Optional.ofNullable(row.getObject("mails", Integer.class)),
                    Optional.ofNullable(row.getTimestamp("first_at")).map(t -> t.toInstant()),
                    Optional.ofNullable(row.getTimestamp("last_at")).map(t -> t.toInstant())))
        .list();
  }
}
