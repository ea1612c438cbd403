package mhss.gateway.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the keys; what the transaction holds of it is not read twice. */
final class KeyRows {

  /**
   * @param parent the key of the case that wraps this one; null when a master key does
   * @param wrapped null once destroyed
   */
  record KeyRow(UUID id, String purpose, UUID parent, String masterId, byte[] wrapped) {

    boolean destroyed() {
      return wrapped == null;
    }
  }

  private static final String SELECT =
      "select id, purpose, parent, master_id, wrapped from vault_key ";

  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final Clock clock;

  KeyRows(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  private HeldKeys held() {
    return HeldKeys.ofTransaction(dataSource);
  }

  KeyRow get(UUID id) {
    KeyRow held = held().get(id);
    return held == null ? one(id, "") : held;
  }

  /**
   * A key, and the one that wraps it.
   *
   * @param above null when a master key does
   */
  record Chain(KeyRow row, KeyRow above) {}

  Chain chain(UUID id) {
    KeyRow held = held().get(id);
    if (held == null) {
      return readChain(id);
    }
    return new Chain(held, held.parent() == null ? null : get(held.parent()));
  }

  private Chain readChain(UUID id) {
    return jdbc.sql(
            """
            select one.id, one.purpose, one.parent, one.master_id, one.wrapped,
                   above.id as above_id, above.purpose as above_purpose, above.parent as above_parent,
                   above.master_id as above_master_id, above.wrapped as above_wrapped
            from vault_key one left join vault_key above on above.id = one.parent
            where one.id = ?
            """)
        .param(id)
        .query(
            (result, n) ->
                new Chain(
                    read(result, n),
                    result.getObject("parent") == null ? null : read(result, "above_")))
        .optional()
        .orElseThrow(() -> none(id));
  }

  /** Those of them that there are. */
  Map<UUID, KeyRow> get(Collection<UUID> ids) {
    return jdbc
        .sql(SELECT + "where id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .query(KeyRows::read)
        .list()
        .stream()
        .collect(Collectors.toMap(KeyRow::id, Function.identity()));
  }

  /** The row stays as it is until the end of the transaction. */
  KeyRow getForUpdate(UUID id) {
    HeldKeys keys = held();
    KeyRow held = keys.get(id);
    return held == null ? keys.hold(one(id, " for no key update")) : held;
  }

  private KeyRow one(UUID id, String locking) {
    return jdbc.sql(SELECT + "where id = ?" + locking)
        .param(id)
        .query(KeyRows::read)
        .optional()
        .orElseThrow(() -> none(id));
  }

  private static IllegalArgumentException none(UUID id) {
    return new IllegalArgumentException("There is no key " + id);
  }

  Optional<KeyRow> indexKey() {
    return jdbc.sql(SELECT + "where purpose = 'index'").query(KeyRows::read).optional();
  }

  boolean none() {
    return !jdbc.sql("select exists (select from vault_key)").query(Boolean.class).single();
  }

  /** One key of every master that still wraps any. */
  List<KeyRow> samplePerMaster() {
    return jdbc.sql(
            "select distinct on (master_id) id, purpose, parent, master_id, wrapped from vault_key"
                + " where parent is null and wrapped is not null order by master_id")
        .query(KeyRows::read)
        .list();
  }

  List<KeyRow> wrappedByOtherThan(String masterId) {
    return jdbc.sql(
            SELECT
                + "where parent is null and wrapped is not null and master_id <> ? order by id"
                + " for no key update")
        .param(masterId)
        .query(KeyRows::read)
        .list();
  }

  /** Does nothing when there is an index key already: there is only one. */
  void insert(KeyRow row) {
    int made =
        jdbc.sql(
                "insert into vault_key (id, purpose, parent, master_id, wrapped, created_at)"
                    + " values (?, ?, ?, ?, ?, ?)"
                    + " on conflict (purpose) where purpose = 'index' do nothing")
            .params(row.id(), row.purpose(), row.parent(), row.masterId(), row.wrapped(), now())
            .update();
    if (made == 1) {
      held().hold(row);
    }
  }

  void rewrap(KeyRow row) {
    jdbc.sql("update vault_key set parent = ?, master_id = ?, wrapped = ? where id = ?")
        .params(row.parent(), row.masterId(), row.wrapped(), row.id())
        .update();
    held().rewrap(row);
  }

  void destroy(UUID id) {
    jdbc.sql("update vault_key set wrapped = null, destroyed_at = ? where id = ?")
        .params(now(), id)
        .update();
    held().letGo(id);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static KeyRow read(ResultSet result, int n) throws SQLException {
    return read(result, "");
  }

  private static KeyRow read(ResultSet result, String prefix) throws SQLException {
    return new KeyRow(
        result.getObject(prefix + "id", UUID.class),
        result.getString(prefix + "purpose"),
        result.getObject(prefix + "parent", UUID.class),
        result.getString(prefix + "master_id"),
        result.getBytes(prefix + "wrapped"));
  }
}
