package mhss.gateway.changes.rows;

import java.util.List;
import java.util.Optional;
import mhss.gateway.changes.ConfigFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nodes are asked to take into their files. */
public class TakeRows {

  private final JdbcClient jdbc;

  public TakeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param found SHA-256 of what lay there when it was asked
   */
  public record Asked(ConfigFile file, Optional<String> found, String actor) {}

  public void ask(String node, Asked asked) {
    jdbc.sql(
            """
            insert into config_take (node, kind, path, found, actor, asked_at)
            values (:node, :kind, :path, decode(:found, 'hex'), :actor, now())
            on conflict (node, kind, path) do update
              set found = excluded.found, actor = excluded.actor, asked_at = excluded.asked_at
            """)
        .param("node", node)
        .param("kind", asked.file().kind().word())
        .param("path", asked.file().path())
        .param("found", asked.found().orElse(null))
        .param("actor", asked.actor())
        .update();
  }

  /** Each once. */
  public List<Asked> collect(String node) {
    return jdbc.sql(
            "delete from config_take where node = ?"
                + " returning kind, path, encode(found, 'hex') as found, actor")
        .param(node)
        .query(
            (row, n) ->
                new Asked(
                    VersionRows.file(row),
                    Optional.ofNullable(row.getString("found")),
                    row.getString("actor")))
        .list();
  }
}
