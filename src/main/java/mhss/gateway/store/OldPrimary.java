package mhss.gateway.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * After a failover the server at the other end of a connection may be a standby, on which nothing
 * can be written: the connection is of no use any more.
 */
public final class OldPrimary implements SQLExceptionOverride {

  private static final String READ_ONLY_SQL_TRANSACTION = "25006";

  @java.lang.Override
  public Override adjudicate(SQLException exception) {
    return READ_ONLY_SQL_TRANSACTION.equals(exception.getSQLState())
        ? Override.MUST_EVICT
        : Override.CONTINUE_EVICT;
  }
}
