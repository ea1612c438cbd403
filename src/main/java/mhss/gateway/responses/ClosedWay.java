package mhss.gateway.responses;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A mailbox whose mail waits for its server: nobody else says so before somebody misses it.
 *
 * @param since the oldest of its mails was put into the outbox
 * @param advice what the server, or the way to it, said last, and the next step
 */
public record ClosedWay(String mailbox, Instant since, String advice) {

  /** Tried so often it is no hiccup. */
  private static final int TRIES = 3;

  public static List<ClosedWay> all(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select mailbox, min(queued_at) as since, max(advice) as advice from outbox
            where state = 'due' and attempts >= :tries and cause in (:closed)
            group by mailbox order by mailbox
            """)
        .param("tries", TRIES)
        .param("closed", Way.CLOSED)
        .query(
            (row, n) ->
                new ClosedWay(
                    row.getString("mailbox"),
                    row.getTimestamp("since").toInstant(),
                    row.getString("advice")))
        .list();
  }
}
