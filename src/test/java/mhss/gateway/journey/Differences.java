package mhss.gateway.journey;

import java.util.List;

/** What the gateway finds when it compares its mailbox with its ledger. */
final class Differences {

  /** The reader itself looks again at the last 200, and would find what is missing there. */
  static final int SO_MANY = 210;

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
}
