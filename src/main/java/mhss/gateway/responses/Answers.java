package mhss.gateway.responses;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import mhss.gateway.casework.MessageStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Mails in the outbox that must not be held any more. The rows stay: they prove that something was
 * sent, and say neither about whom nor what.
 */
public class Answers {

  private final JdbcClient jdbc;
  private final MessageStore messages;

  Answers(JdbcClient jdbc, MessageStore messages) {
    this.jdbc = jdbc;
    this.messages = messages;
  }

  /** In the surrounding transaction: what answers one of these mails repeats what stands in it. */
  public void destroyTo(Collection<UUID> mails) {
    destroy(
        jdbc.sql("select id from outbox where in_reply_to = any(?)")
            .param(mails.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /**
   * How many of what went.
   *
   * @param unsent will not be sent
   * @param orders what they were ordered with
   */
  record Destroyed(int letters, int unsent, int orders) {}

  Destroyed destroy(List<UUID> outbox) {
    int orders = of(outbox, "delete from letter_order where outbox = any(:ids)").update();
    int unsent =
        of(
                outbox,
                "update outbox set state = 'cancelled', cause = 'purged', advice = null"
                    + " where state not in ('sent', 'cancelled') and id = any(:ids)")
            .update();
    List<UUID> letters =
        of(outbox, "select message from outbox where message is not null and id = any(:ids)")
            .query(UUID.class)
            .list();
    letters.forEach(messages::withhold);
    return new Destroyed(letters.size(), unsent, orders);
  }

  private JdbcClient.StatementSpec of(List<UUID> outbox, String statement) {
    return jdbc.sql(statement).param("ids", outbox.toArray(UUID[]::new));
  }
}
