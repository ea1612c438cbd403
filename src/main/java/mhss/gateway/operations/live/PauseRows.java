package mhss.gateway.operations.live;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import mhss.gateway.operations.RoutePause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The routes that people have paused. Every node obeys, also after a restart. */
public class PauseRows {

  private static final Logger LOG = LoggerFactory.getLogger(PauseRows.class);

  private final JdbcClient jdbc;
  private final Clock clock;

  public PauseRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public List<RoutePause> all() {
    return jdbc.sql("select route, state, actor, reason, since from route_pause order by route")
        .query(
            (row, n) ->
                new RoutePause(
                    row.getString("route"),
                    row.getString("state"),
                    row.getString("actor"),
                    row.getString("reason"),
                    row.getTimestamp("since").toInstant()))
        .list();
  }

  /** While the database is away a route rather runs. */
  boolean paused(String route) {
    try {
      return all().stream().anyMatch(pause -> pause.route().equals(route));
    } catch (DataAccessException away) {
      LOG.warn("Whether route {} is paused is not known now; it is looked at again", route);
      return false;
    }
  }

  public void put(String route, String state, String actor, String reason) {
    jdbc.sql(
            """
            insert into route_pause (route, state, actor, reason, since)
            values (:route, :state, :actor, :reason, :now)
            on conflict (route) do update set state = excluded.state, actor = excluded.actor,
              reason = excluded.reason, since = excluded.since
            """)
        .param("route", route)
        .param("state", state)
        .param("actor", actor)
        .param("reason", reason)
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }

  /**
   * @return false when it was not paused
   */
  public boolean remove(String route) {
    return jdbc.sql("delete from route_pause where route = :route").param("route", route).update()
        > 0;
  }
}
