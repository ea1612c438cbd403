package mhss.gateway.returns.claim;

import java.nio.file.Path;
import javax.sql.DataSource;
import mhss.gateway.returns.Maker;
import mhss.gateway.returns.claim.due.Entitlements;
import mhss.gateway.returns.layout.Workbooks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The maker of claims, for the bench. */
public final class ClaimMakers {

  private ClaimMakers() {}

  public static Maker on(DataSource dataSource) {
    return new ClaimMaker(
        new Entitlements(dataSource, new JdbcTransactionManager(dataSource)),
        new ClaimedLines(JdbcClient.create(dataSource)),
        new LineFiles(new Workbooks(), Path.of("templates/returns"), "BENCH"));
  }
}
