package mhss.gateway.access.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.access.Account;
import mhss.gateway.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of those who may sign in. Removed ones are nobody here, but their names are taken. */
public final class AccountRows {

  private static final String SELECT =
      """
      select name, roles, locked, issuer is not null as elsewhere, one_time_until, secret_proven,
        signed_in_at, created_at
      from user_account where removed_at is null
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  public AccountRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public List<Account> all() {
    return jdbc.sql(SELECT + " order by name").query(AccountRows::read).list();
  }

  public Optional<Account> find(String name) {
    return jdbc.sql(SELECT + " and name = ?").param(name).query(AccountRows::read).optional();
  }

  public Optional<Account> find(String issuer, String subject) {
    return jdbc.sql(SELECT + " and issuer = ? and subject = ?")
        .params(issuer, subject)
        .query(AccountRows::read)
        .optional();
  }

  /**
   * One change of the people after the other, so that two cannot remove each other's last admin.
   */
  public void lockAll() {
    jdbc.sql("lock table user_account in share row exclusive mode").update();
  }

  /** Also of those who were removed: a name stands in the history for ever. */
  public boolean taken(String name) {
    return jdbc.sql("select exists (select from user_account where name = ?)")
        .param(name)
        .query(Boolean.class)
        .single();
  }

  public boolean none() {
    return !jdbc.sql("select exists (select from user_account)").query(Boolean.class).single();
  }

  /**
   * @return false when the name is taken
   */
  public boolean insert(String name, Set<Role> roles, String hash, Instant oneTimeUntil) {
    return jdbc.sql(
                """
                insert into user_account (name, roles, password, one_time_until, created_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(name, texts(roles), hash, time(oneTimeUntil), now())
            .update()
        == 1;
  }

  /**
   * @return false when the name is taken
   */
  public boolean insertElsewhere(String name, Set<Role> roles, String issuer, String subject) {
    return jdbc.sql(
                """
                insert into user_account (name, roles, issuer, subject, created_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(name, texts(roles), issuer, subject, now())
            .update()
        == 1;
  }

  public Optional<String> hash(String name) {
    return jdbc.sql(
            "select password from user_account"
                + " where name = ? and removed_at is null and password is not null")
        .param(name)
        .query(String.class)
        .optional();
  }

  /**
   * @param oneTimeUntil null for one that the person chose
   */
  public void password(String name, String hash, Instant oneTimeUntil) {
    jdbc.sql("update user_account set password = ?, one_time_until = ? where name = ?")
        .params(hash, time(oneTimeUntil), name)
        .update();
  }

  public void roles(String name, Set<Role> roles) {
    jdbc.sql("update user_account set roles = ? where name = ?")
        .params(texts(roles), name)
        .update();
  }

  public void locked(String name, boolean locked) {
    jdbc.sql("update user_account set locked = ? where name = ?").params(locked, name).update();
  }

  public void signedIn(String name) {
    jdbc.sql("update user_account set signed_in_at = ? where name = ?")
        .params(now(), name)
        .update();
  }

  public void remove(String name) {
    jdbc.sql(
            "update user_account set removed_at = ?, password = null, one_time_until = null"
                + " where name = ?")
        .params(now(), name)
        .update();
  }

  /**
   * Ends what a person has open in browsers, on every node.
   *
   * @param except id of the session that stays; empty: none does
   */
  public int endSessions(String name, Optional<String> except) {
    return jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
        .params(name, except.orElse(""))
        .update();
  }

  /**
   * @return false when that person has none of this id
   */
  public boolean endSession(String name, String id) {
    return jdbc.sql("delete from spring_session where principal_name = ? and session_id = ?")
            .params(name, id)
            .update()
        == 1;
  }

  /**
   * Ends the oldest of the open sessions of a person.
   *
   * @param keep how many there may be, this one too
   */
  public void endOldest(String name, int keep, String thisOne) {
    jdbc.sql(
            """
            delete from spring_session where session_id in (
              select session_id from spring_session where principal_name = ? and session_id <> ?
              order by creation_time desc offset ?)
            """)
        .params(name, thisOne, keep - 1)
        .update();
  }

  static String[] texts(Set<Role> roles) {
    return roles.stream().map(Role::id).sorted().toArray(String[]::new);
  }

  static Set<Role> roles(ResultSet row) throws SQLException {
    List<String> written = List.of((String[]) row.getArray("roles").getArray());
    return Arrays.stream(Role.values())
        .filter(role -> written.contains(role.id()))
        .collect(Collectors.toSet());
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime time(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private OffsetDateTime now() {
    return time(clock.instant());
  }

  private static Account read(ResultSet row, int n) throws SQLException {
    return new Account(
        row.getString("name"),
        roles(row),
        row.getBoolean("locked"),
        row.getBoolean("elsewhere"),
        instant(row, "one_time_until"),
        row.getBoolean("secret_proven"),
        instant(row, "signed_in_at"),
        instant(row, "created_at").orElseThrow());
  }
}
