package mhss.gateway.vault;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** A vault with a master key of its own, for the tests of those who keep content. */
public final class TestVault {

  private TestVault() {}

  public static Vault on(DataSource dataSource) {
    return new Vault(dataSource, new MasterKeys(List.of(MasterKey.random())), Clock.systemUTC());
  }
}
