package mhss.gateway.casework.rows;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Until the end of the transaction no other node opens or changes a case of this URN. */
public class CaseLock {

  private final JdbcClient jdbc;

  public CaseLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void take(String desk, String urn) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param(name(desk, urn))
        .query(rows -> {});
  }

  /**
   * @return false when another node has it: that one deals with the case
   */
  public boolean tryTake(String desk, String urn) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
        .param(name(desk, urn))
        .query(Boolean.class)
        .single();
  }

  private static String name(String desk, String urn) {
    return "case:" + desk + ":" + urn;
  }
}
