package mhss.gateway.reports;

import mhss.gateway.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What submitted reports say, for the tests of those who count it. */
public final class TestForms {

  private TestForms() {}

  public static SubmittedForms on(JdbcClient jdbc, Vault vault) {
    return new SubmittedForms(jdbc, vault);
  }
}
