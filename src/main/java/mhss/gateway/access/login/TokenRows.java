package mhss.gateway.access.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Token;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the tokens. A token is random enough that a plain hash hides it. */
public final class TokenRows {

  private static final String SELECT =
      "select id, name, label, roles, created_at, expires_at, used_at, revoked_at from api_token ";

  /** A program that calls often need not write often. */
  private static final Duration PRECISION = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  public TokenRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public List<Token> all() {
    return jdbc.sql(SELECT + "order by revoked_at nulls first, expires_at desc, id")
        .query(TokenRows::read)
        .list();
  }

  public Optional<Token> bySecret(String secret) {
    return jdbc.sql(SELECT + "where hash = ?")
        .param(hash(secret))
        .query(TokenRows::read)
        .optional();
  }

  /**
   * @param madeBy the token that asked for it; null for a person
   */
  public void insert(Token token, String secret, UUID madeBy) {
    jdbc.sql(
            "insert into api_token (id, name, label, hash, roles, created_at, expires_at, made_by)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            token.id(),
            token.name(),
            token.label(),
            hash(secret),
            AccountRows.texts(token.roles()),
            time(token.createdAt()),
            time(token.expiresAt()),
            madeBy)
        .update();
  }

  public Optional<Token> byId(UUID id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query(TokenRows::read).optional();
  }

  /**
   * With those that it made.
   *
   * @return false when there is none of this owner that is not revoked yet
   */
  public boolean revoke(UUID id, Optional<String> owner) {
    return jdbc.sql(
                """
                with recursive line (id) as (
                  select id from api_token
                  where id = :id and revoked_at is null and (:owner::text is null or name = :owner)
                  union
                  select made.id from api_token made join line on made.made_by = line.id)
                update api_token set revoked_at = :now
                where id in (select id from line) and revoked_at is null
                """)
            .param("now", time(clock.instant()))
            .param("id", id)
            .param("owner", owner.orElse(null))
            .update()
        > 0;
  }

  public void used(Token token) {
    Instant now = clock.instant();
    if (token.usedAt().filter(at -> at.isAfter(now.minus(PRECISION))).isEmpty()) {
      jdbc.sql("update api_token set used_at = ? where id = ?")
          .params(time(now), token.id())
          .update();
    }
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Token read(ResultSet row, int n) throws SQLException {
    return new Token(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("label"),
        AccountRows.roles(row),
        AccountRows.instant(row, "created_at").orElseThrow(),
        AccountRows.instant(row, "expires_at").orElseThrow(),
        AccountRows.instant(row, "used_at"),
        AccountRows.instant(row, "revoked_at"));
  }
}
