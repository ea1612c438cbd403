package mhss.gateway.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.TestGateway;
import mhss.gateway.history.History;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyMessagesTest {

  @TempDir private Path home;

  @Test
  void inventsMailsThatCanBeReadAndAChainThatHolds() throws SQLException {
    TestStore store = TestStore.fresh();
    try (TestGateway.Settings settings = new TestGateway.Settings(store, home)) {
      settings.set("gateway.mode", "sandbox");
      inventsMails(store);
    }
  }

  private void inventsMails(TestStore store) throws SQLException {
    try (LightGateway gateway = TestGateway.open()) {
      long entries =
          new ManyMessages(store, gateway.bean(Vault.class), home.resolve("secrets"))
              .fill(200, LocalDate.parse("2026-11-22"));

      assertThat(entries).isEqualTo(20_000);
      History history = new History(store.dataSource(), Clock.systemUTC());
      assertThat(history.verify().entries()).isEqualTo(entries);
      assertThat(
              store
                  .jdbc()
                  .sql("select count(*) from message where received_at >= '2026-11-23Z'")
                  .query(Long.class)
                  .single())
          .isZero();
      MessageStore messages = gateway.bean(MessageStore.class);
      StoredMail referral = messages.byMessageId("m150.0@bench.example").get(0);
      assertThat(messages.listing(referral.id()).orElseThrow().subject()).startsWith("MHSS MH");
      assertThat(new String(messages.raw(referral.id(), 10_000))).contains("The plan was received");
      assertThat(history.ofMessage(referral.id())).hasSize(10);
    }
  }
}
