package mhss.gateway.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Test;

class MailboxLedgerTest {

  private final TestStore store = TestStore.fresh();
  private final MailboxLedger ledger = new MailboxLedger(store.jdbc());
  private final GivenMail mail =
      GivenMail.in("desk", Instant.parse("2026-11-01T09:00:00Z"), "x", store.jdbc());

  private String outcome() {
    return store
        .jdbc()
        .sql("select outcome from mailbox_entry where uid = ?")
        .param(mail.uid())
        .query(String.class)
        .optional()
        .orElse("none");
  }

  @Test
  void writesTheOutcomeInTheTransactionOfItsEffect() {
    UUID message = UUID.randomUUID();
    store.transactions().executeWithoutResult(tx -> ledger.stored(mail, message));
    assertThat(outcome()).isEqualTo("stored");
    store.transactions().executeWithoutResult(tx -> ledger.copyOf(mail, message));
    assertThat(outcome()).isEqualTo("copy");
  }

  @Test
  void takesTheOutcomeBackWithItsEffect() {
    store
        .transactions()
        .executeWithoutResult(
            tx -> {
              ledger.withheld(mail);
              tx.setRollbackOnly();
            });
    assertThat(outcome()).isEqualTo("none");
  }

  @Test
  void refusesAnOutcomeWithoutATransaction() {
    assertThatThrownBy(() -> ledger.unreadable(mail)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesAnOutcomeFromANodeThatHasLostTheLease() {
    store.jdbc().sql("update mailbox_lease set epoch = 2 where mailbox = 'desk'").update();
    assertThatThrownBy(() -> store.transactions().executeWithoutResult(tx -> ledger.withheld(mail)))
        .isInstanceOf(LeaseLost.class);
    assertThat(outcome()).isEqualTo("none");
  }
}
