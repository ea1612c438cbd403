package mhss.gateway.journey;

import java.sql.Timestamp;
import java.util.List;

/** What the gateway finds when it compares its mailbox with its ledger. */
final class Differences {

  private Differences() {}

  /** By the last comparison. */
  static List<String> found(GatewayUnderTest gateway) {
    return gateway
        .database()
        .sql(
            """
            select concat_ws(' ', d.kind, d.number, i.item)
            from difference d left join difference_item i using (comparison, kind)
            where d.comparison = (select max(id) from comparison) order by 1
            """)
        .query(String.class)
        .list();
  }

  /**
   * Twice from now: the reader looks again at what changed, and would find what is missing before
   * anybody compares.
   */
  static void afterPolls(GatewayUnderTest gateway) {
    for (int polls = 0; polls < 2; polls++) {
      Timestamp before = polled(gateway);
      GatewayUnderTest.await("a poll", () -> polled(gateway).after(before));
    }
  }

  private static Timestamp polled(GatewayUnderTest gateway) {
    return gateway
        .database()
        .sql("select succeeded_at from mailbox_health")
        .query(Timestamp.class)
        .single();
  }
}
