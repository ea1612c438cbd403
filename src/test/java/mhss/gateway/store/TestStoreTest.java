package mhss.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestStoreTest {

  @Test
  void givesEveryTestItsOwnMigratedDatabase() {
    TestStore one = TestStore.fresh();
    TestStore other = TestStore.fresh();
    one.jdbc().sql("insert into mailbox_lease values ('desk', 'n1', 1, now())").update();
    assertThat(one.jdbc().sql("select count(*) from mailbox_lease").query(Long.class).single())
        .isOne();
    assertThat(other.jdbc().sql("select count(*) from mailbox_lease").query(Long.class).single())
        .isZero();
  }
}
