package mhss.gateway.operations.routes;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what became of the route files, each change together with its history entry. */
class RouteLedger {

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final History history;
  private final Clock clock;

  RouteLedger(JdbcClient sql, TransactionTemplate transaction, History history, Clock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.history = history;
    this.clock = clock;
  }

  /** The last good copy of every file that was not removed, by path. */
  Map<String, String> lastGoodCopies() {
    Map<String, String> copies = new TreeMap<>();
    sql.sql("select path, content from route_file where content is not null and state <> 'removed'")
        .query(
            row -> {
              copies.put(row.getString(1), row.getString(2));
            });
    return copies;
  }

  void deployed(RouteSource source) {
    transaction.executeWithoutResult(
        status -> {
          int changed =
              sql.sql(
                      """
                      insert into route_file (path, state, sha256, content, deployed_at)
                      values (:path, 'running', decode(:sha256, 'hex'), :content, :now)
                      on conflict (path) do update set state = 'running', sha256 = excluded.sha256,
                        content = excluded.content, deployed_at = excluded.deployed_at,
                        refused_sha256 = null, refused_at = null, line = null, error = null
                      where route_file.state <> 'running'
                         or route_file.sha256 is distinct from excluded.sha256""")
                  .param("path", source.path())
                  .param("sha256", source.sha256())
                  .param("content", source.content())
                  .param("now", now())
                  .update();
          if (changed > 0) {
            history.record(step("route-deployed", "running", source.path(), source.sha256()));
          }
        });
  }

  /**
   * @param sha256 of what was refused; null when the file was deleted although others need it
   */
  void refused(String path, String sha256, RouteRefused why) {
    transaction.executeWithoutResult(
        status -> {
          int changed =
              sql.sql(
                      """
                      insert into route_file (path, state, refused_sha256, refused_at, line, error)
                      values (:path, 'refused', decode(:sha256, 'hex'), :now, :line, :error)
                      on conflict (path) do update set state = 'refused', line = excluded.line,
                        refused_sha256 = excluded.refused_sha256, refused_at = excluded.refused_at,
                        error = excluded.error
                      where route_file.state <> 'refused'
                         or route_file.refused_sha256 is distinct from excluded.refused_sha256
                         or route_file.error <> excluded.error""")
                  .param("path", path)
                  .param("sha256", sha256)
                  .param("now", now())
                  .param("line", why.line())
                  .param("error", why.getMessage())
                  .update();
          if (changed > 0) {
            history.record(
                step("route-refused", "refused", path, sha256 == null ? "-" : sha256)
                    .fact("line", why.line()));
          }
        });
  }

  void removed(String path) {
    transaction.executeWithoutResult(
        status -> {
          int changed =
              sql.sql(
                      """
                      update route_file set state = 'removed', refused_sha256 = null,
                        refused_at = null, line = null, error = null
                      where path = :path and state <> 'removed'""")
                  .param("path", path)
                  .update();
          if (changed > 0) {
            history.record(step("route-removed", "removed", path, "-"));
          }
        });
  }

  private static Step step(String step, String outcome, String path, String sha256) {
    return Step.of(step, outcome).fact("path", path).fact("sha256", sha256);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
