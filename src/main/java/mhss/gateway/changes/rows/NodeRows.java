package mhss.gateway.changes.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Differing;
import mhss.gateway.changes.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each node has on its disk. */
public class NodeRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  public NodeRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** SHA-256 of the files as the node saw them last. */
  public Map<ConfigFile, String> of(String node) {
    Map<ConfigFile, String> seen = new HashMap<>();
    jdbc.sql(
            "select kind, path, encode(sha256, 'hex') as sha256 from config_node where node = :node")
        .param("node", node)
        .query(
            row -> {
              seen.put(VersionRows.file(row), row.getString("sha256"));
            });
    return seen;
  }

  /**
   * @param problem null when it is good
   */
  public void saw(String node, ConfigFile file, String sha256, Problem problem) {
    jdbc.sql(
            """
            insert into config_node (node, kind, path, sha256, line, problem, looked_at)
            values (:node, :kind, :path, decode(:sha256, 'hex'), :line, :problem, :now)
            on conflict (node, kind, path) do update set sha256 = excluded.sha256, line = excluded.line,
              problem = excluded.problem, looked_at = excluded.looked_at
            """)
        .param("node", node)
        .param("kind", file.kind().word())
        .param("path", file.path())
        .param("sha256", sha256)
        .param("line", problem == null ? 0 : problem.line())
        .param("problem", problem == null ? null : problem.words())
        .param("now", VersionRows.timestamp(clock.instant()))
        .update();
  }

  public void gone(String node, ConfigFile file) {
    jdbc.sql("delete from config_node where node = :node and kind = :kind and path = :path")
        .param("node", node)
        .param("kind", file.kind().word())
        .param("path", file.path())
        .update();
  }

  public List<ConfigFile> refused(String node) {
    return jdbc.sql("select kind, path from config_node where node = ? and problem is not null")
        .param(node)
        .query((row, n) -> VersionRows.file(row))
        .list();
  }

  /** By the clock of the database, which all nodes share. */
  public void looked(String node) {
    jdbc.sql(
            """
            insert into config_look (node, looked_at) values (?, now())
            on conflict (node) do update set looked_at = excluded.looked_at
            """)
        .param(node)
        .update();
  }

  /**
   * Files that a node has otherwise than they are in force, refused and missing ones included; of
   * nodes that looked at about the time when the last one did.
   */
  public List<Differing> differing() {
    return jdbc.sql(
            """
            with alive as (
              select node, looked_at from config_look
               where looked_at > (select max(looked_at) from config_look) - interval '15 minutes'),
            latest as (
              select distinct on (kind, path) kind, path, sha256
                from config_version order by kind, path, version desc)
            select n.node, n.kind, n.path, n.line, n.problem, n.looked_at,
                   encode(n.sha256, 'hex') as sha256
              from config_node n join alive a on a.node = n.node
              left join latest v on v.kind = n.kind and v.path = n.path
             where n.problem is not null or n.sha256 is distinct from v.sha256
            union all
            select a.node, v.kind, v.path, 0, null, a.looked_at, null
              from alive a cross join latest v
             where v.sha256 is not null
               and not exists (select 1 from config_node n
                                where n.node = a.node and n.kind = v.kind and n.path = v.path)
             order by 1, 2, 3
            """)
        .query(NodeRows::differingRow)
        .list();
  }

  private static Differing differingRow(ResultSet row, int n) throws SQLException {
    ConfigFile file = VersionRows.file(row);
    String words = row.getString("problem");
    return new Differing(
        row.getString("node"),
        file,
        row.getString("sha256"),
        words == null ? null : new Problem(file, row.getInt("line"), words),
        row.getTimestamp("looked_at").toInstant());
  }

  /** What this node works by: lines of kind, path and SHA-256. */
  public String inForce(String node) {
    return String.join(
        "\n",
        jdbc.sql(
                """
                select n.kind || ' ' || n.path || ' ' || encode(case when n.problem is null then n.sha256
                         else coalesce(v.sha256, n.sha256) end, 'hex')
                  from config_node n
                  left join lateral (select v.sha256 from config_version v
                                      where v.kind = n.kind and v.path = n.path
                                      order by v.version desc limit 1) v on true
                 where n.node = :node
                 order by n.kind collate "C", n.path collate "C"
                """)
            .param("node", node)
            .query(String.class)
            .list());
  }

  /** Keeps what the hash stands for; the same again changes nothing. */
  public void noteSet(String hash, String files) {
    jdbc.sql(
            "insert into config_set (hash, noted_at, files) values (?, ?, ?) on conflict do nothing")
        .params(hash, VersionRows.timestamp(clock.instant()), files)
        .update();
  }

  public Optional<String> set(String hash) {
    return jdbc.sql("select files from config_set where hash = ?")
        .param(hash)
        .query(String.class)
        .optional();
  }
}
