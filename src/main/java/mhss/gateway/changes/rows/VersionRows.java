package mhss.gateway.changes.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Kind;
import mhss.gateway.changes.Version;
import mhss.gateway.changes.files.Sha256;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions of the files. Writing takes part in the surrounding transaction. */
public class VersionRows {

  private static final String COLUMNS =
      "kind, path, version, encode(sha256, 'hex') as sha256, since, actor, reason, change";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  public VersionRows(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** One at a time writes about a file, until the transaction ends. */
  public void lock(ConfigFile file) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 21))")
        .param("name", file.name())
        .query(row -> {});
  }

  public boolean none() {
    return jdbc.sql("select not exists (select 1 from config_version)")
        .query(Boolean.class)
        .single();
  }

  /** What is in force of each file, and what is gone. */
  public List<Version> latest() {
    return jdbc.sql(
            "select distinct on (kind, path) "
                + COLUMNS
                + " from config_version order by kind, path, version desc")
        .query(VersionRows::version)
        .list();
  }

  /** Newest first. */
  public List<Version> of(ConfigFile file) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from config_version where kind = :kind and path = :path order by version desc")
        .param("kind", file.kind().word())
        .param("path", file.path())
        .query(VersionRows::version)
        .list();
  }

  public Optional<Version> latest(ConfigFile file) {
    return of(file).stream().findFirst();
  }

  /** Empty for a version that there is not, and for one in which the file was gone. */
  public Optional<byte[]> content(ConfigFile file, int version) {
    return jdbc.sql(
            "select key_id, content from config_version"
                + " where kind = :kind and path = :path and version = :version and content is not null")
        .param("kind", file.kind().word())
        .param("path", file.path())
        .param("version", version)
        .query(
            (row, n) ->
                vault.open(
                    row.getObject("key_id", UUID.class),
                    row.getBytes("content"),
                    context(file, version)))
        .optional();
  }

  /**
   * @param change null for none
   */
  public record NewVersion(
      ConfigFile file, Optional<byte[]> content, String actor, String reason, UUID change) {}

  /**
   * @return its number
   */
  public int insert(NewVersion next) {
    ConfigFile file = next.file();
    int number = latest(file).map(Version::number).orElse(0) + 1;
    UUID key = next.content().map(content -> vault.newKey(Vault.Purpose.MESSAGE)).orElse(null);
    jdbc.sql(
            """
            insert into config_version
              (kind, path, version, sha256, key_id, content, since, actor, reason, change)
            values (:kind, :path, :version, decode(:sha256, 'hex'), :key, :content, :now, :actor, :reason, :change)
            """)
        .param("kind", file.kind().word())
        .param("path", file.path())
        .param("version", number)
        .param("sha256", next.content().map(Sha256::of).orElse(null))
        .param("key", key)
        .param(
            "content",
            next.content().map(text -> vault.seal(key, text, context(file, number))).orElse(null))
        .param("now", timestamp(clock.instant()))
        .param("actor", next.actor())
        .param("reason", next.reason())
        .param("change", next.change())
        .update();
    return number;
  }

  private static String context(ConfigFile file, int version) {
    return "config:" + file.name() + ":" + version;
  }

  static OffsetDateTime timestamp(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  static ConfigFile file(ResultSet row) throws SQLException {
    return new ConfigFile(Kind.of(row.getString("kind")).orElseThrow(), row.getString("path"));
  }

  private static Version version(ResultSet row, int n) throws SQLException {
    return new Version(
        file(row),
        row.getInt("version"),
        Optional.ofNullable(row.getString("sha256")),
        row.getTimestamp("since").toInstant(),
        row.getString("actor"),
        Optional.ofNullable(row.getString("reason")),
        Optional.ofNullable(row.getObject("change", UUID.class)));
  }
}
