package mhss.gateway.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.sandbox.world.SandboxWorld;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of a sample, as the database of the gateway has it. */
class Outcomes {

  private final MessageStore messages;
  private final JdbcClient jdbc;
  private final int withheldBefore;

  Outcomes(SandboxWorld world) {
    this.messages = world.bean(MessageStore.class);
    this.jdbc = world.bean(JdbcClient.class);
    this.withheldBefore = withheld();
  }

  record Ended(String status, String cause, String because) {

    boolean as(Sample sample) {
      return status.equals(sample.expected()) && cause.startsWith(sample.cause());
    }
  }

  boolean complete(List<Sample> samples) {
    return samples.stream()
        .map(this::of)
        .noneMatch(ended -> List.of("stored", "-").contains(ended.status()));
  }

  Ended of(Sample sample) {
    if (sample.expected().equals("withheld")) {
      return ofWithheld();
    }
    Optional<UUID> message =
        messages.byMessageId(sample.messageId()).stream().map(StoredMail::id).findFirst();
    return message.map(this::ended).orElse(new Ended("-", "", ""));
  }

  /** Nothing is kept by which it could be found: only that there is one more. */
  private Ended ofWithheld() {
    return withheld() > withheldBefore
        ? new Ended("withheld", "", "nothing of it was stored")
        : new Ended("-", "", "");
  }

  private Ended ended(UUID message) {
    return jdbc.sql(
            """
            select m.status, coalesce(m.cause, ''), coalesce(c.urn || ' ' || c.state, m.cause, '')
              from message m left join case_file c on c.id = m.case_id where m.id = :id
            """)
        .param("id", message)
        .query((row, n) -> new Ended(row.getString(1), row.getString(2), row.getString(3)))
        .single();
  }

  private int withheld() {
    return jdbc.sql("select count(*) from mailbox_entry where outcome = 'withheld'")
        .query(Integer.class)
        .single();
  }
}
