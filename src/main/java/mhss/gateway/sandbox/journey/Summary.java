package mhss.gateway.sandbox.journey;

import java.util.Map;
import java.util.TreeMap;
import mhss.gateway.history.History;
import mhss.gateway.history.Verification;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a journey left behind. */
class Summary {

  private final Stage stage;

  Summary(Stage stage) {
    this.stage = stage;
  }

  /**
   * @return whether everything is in order
   */
  boolean tell(Teller teller) {
    Verification history = stage.bean(History.class).verify();
    Map<String, Integer> sent = sent();
    int parked = count("select count(*) from message where status in ('parked', 'held')");
    teller.line(
        "%n%d steps. Mails by SMTP and IMAP, signed and encrypted: %d from the adviser, %d from the"
            + " provider; %d waiting for a person.",
        teller.steps(),
        sent.getOrDefault(Stage.ADVISER, 0),
        sent.getOrDefault(Stage.PROVIDER, 0),
        parked);
    teller.line(
        history.intact()
            ? "The history is whole: %d entries, each following the one before it."
            : "The history is broken at entry %d.",
        history.intact() ? history.entries() : history.brokenAt());
    teller.line("Try: bin/gateway trace %s   and   bin/gateway case %1$s", stage.urn());
    return history.intact() && parked == 0;
  }

  private Map<String, Integer> sent() {
    Map<String, Integer> sent = new TreeMap<>();
    stage
        .bean(JdbcClient.class)
        .sql(
            """
            select m.desk, count(*)::int from outbox o join message m on m.id = o.message
             where o.state = 'sent' group by m.desk
            """)
        .query(
            row -> {
              sent.put(row.getString(1), row.getInt(2));
            });
    return sent;
  }

  private int count(String sql) {
    return stage.bean(JdbcClient.class).sql(sql).query(Integer.class).single();
  }
}
