package mhss.gateway.intake.special;

import java.util.List;
import java.util.UUID;
import mhss.gateway.history.Step;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where in the mailboxes a mail lies that must not be held: there a person has to see to it. */
public final class Places {

  private final JdbcClient jdbc;

  public Places(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Once for each place; as it is where no place is known. */
  public List<Step> named(Step step, UUID message) {
    List<Step> named =
        jdbc.sql(
                """
                select mailbox, folder, uidvalidity, uid from mailbox_entry
                where message = :message order by mailbox, folder, uidvalidity, uid
                """)
            .param("message", message)
            .query(
                (row, n) ->
                    step.fact("mailbox", row.getString("mailbox"))
                        .fact("folder", row.getString("folder"))
                        .fact("uidvalidity", row.getLong("uidvalidity"))
                        .fact("uid", row.getLong("uid")))
            .list();
    return named.isEmpty() ? List.of(step) : named;
  }
}
