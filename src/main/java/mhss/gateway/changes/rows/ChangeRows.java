package mhss.gateway.changes.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import mhss.gateway.changes.Change;
import mhss.gateway.changes.Change.Act;
import mhss.gateway.changes.Proposal;
import mhss.gateway.changes.files.Sha256;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The proposed changes. Writing takes part in the surrounding transaction. */
public class ChangeRows {

  private static final String COLUMNS =
      """
      id, kind, path, encode(base, 'hex') as base, encode(sha256, 'hex') as sha256, back_to, reason,
      proposed_by, proposed_at, tried_by, tried_at, state, version, decided_by, decided_at
      """;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  public ChangeRows(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * @param base empty: the file was not there
   */
  public UUID insert(Proposal proposal, Optional<String> base, OptionalInt backTo, String actor) {
    UUID id = UUID.randomUUID();
    UUID key = vault.newKey(Vault.Purpose.MESSAGE);
    jdbc.sql(
            """
            insert into config_change (id, kind, path, base, sha256, key_id, content, back_to, reason,
              proposed_by, proposed_at, state)
            values (:id, :kind, :path, decode(:base, 'hex'), decode(:sha256, 'hex'), :key, :content, :back,
              :reason, :actor, :now, 'proposed')
            """)
        .param("id", id)
        .param("kind", proposal.file().kind().word())
        .param("path", proposal.file().path())
        .param("base", base.orElse(null))
        .param("sha256", proposal.content().map(Sha256::of).orElse(null))
        .param("key", key)
        .param(
            "content",
            proposal.content().map(text -> vault.seal(key, text, contentOf(id))).orElse(null))
        .param("back", backTo.isPresent() ? backTo.getAsInt() : null)
        .param("reason", proposal.reason())
        .param("actor", actor)
        .param("now", VersionRows.timestamp(clock.instant()))
        .update();
    return id;
  }

  public Optional<Change> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from config_change where id = ?")
        .param(id)
        .query(ChangeRows::change)
        .optional();
  }

  /** The same, for nobody else until the transaction ends. */
  public Optional<Change> lock(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from config_change where id = ? for update")
        .param(id)
        .query(ChangeRows::change)
        .optional();
  }

  /** Those that wait first, then the newest. */
  public List<Change> latest(int most) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from config_change order by (state = 'proposed') desc, proposed_at desc, id limit ?")
        .param(most)
        .query(ChangeRows::change)
        .list();
  }

  /** At most two, enough to see that a typed beginning is not clear. */
  public List<UUID> between(UUID first, UUID last) {
    return jdbc.sql("select id from config_change where id between ? and ? limit 2")
        .params(first, last)
        .query(UUID.class)
        .list();
  }

  /** Empty where the file is to go. */
  public Optional<byte[]> content(UUID id) {
    return sealed(id, "content", contentOf(id));
  }

  /** What the last dry run found, as it was kept; empty before one. */
  public Optional<byte[]> trial(UUID id) {
    return sealed(id, "trial", trialOf(id));
  }

  private Optional<byte[]> sealed(UUID id, String column, String context) {
    return jdbc.sql(
            "select key_id, %1$s from config_change where id = ? and %1$s is not null"
                .formatted(column))
        .param(id)
        .query((row, n) -> vault.open(row.getObject(1, UUID.class), row.getBytes(2), context))
        .optional();
  }

  public void tried(UUID id, byte[] trial, String actor) {
    UUID key =
        jdbc.sql("select key_id from config_change where id = ?")
            .param(id)
            .query(UUID.class)
            .single();
    jdbc.sql(
            "update config_change set trial = :trial, tried_by = :actor, tried_at = :now where id = :id")
        .param("trial", vault.seal(key, trial, trialOf(id)))
        .param("actor", actor)
        .param("now", VersionRows.timestamp(clock.instant()))
        .param("id", id)
        .update();
  }

  /**
   * @param version null when it was withdrawn
   */
  public void decide(UUID id, Integer version, String actor) {
    jdbc.sql(
            """
            update config_change set state = :state, version = :version, decided_by = :actor,
              decided_at = :now where id = :id
            """)
        .param("state", version == null ? "withdrawn" : "activated")
        .param("version", version)
        .param("actor", actor)
        .param("now", VersionRows.timestamp(clock.instant()))
        .param("id", id)
        .update();
  }

  private static String contentOf(UUID id) {
    return "change:" + id + ":content";
  }

  private static String trialOf(UUID id) {
    return "change:" + id + ":trial";
  }

  private static Change change(ResultSet row, int n) throws SQLException {
    return new Change(
        row.getObject("id", UUID.class),
        VersionRows.file(row),
        Optional.ofNullable(row.getString("base")),
        Optional.ofNullable(row.getString("sha256")),
        number(row, "back_to"),
        row.getString("reason"),
        act(row, "proposed").orElseThrow(),
        act(row, "tried"),
        row.getString("state"),
        number(row, "version"),
        act(row, "decided"));
  }

  private static OptionalInt number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static Optional<Act> act(ResultSet row, String what) throws SQLException {
    Timestamp at = row.getTimestamp(what + "_at");
    return at == null
        ? Optional.empty()
        : Optional.of(new Act(row.getString(what + "_by"), at.toInstant()));
  }
}
