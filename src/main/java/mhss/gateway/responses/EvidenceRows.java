package mhss.gateway.responses;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the table {@code outbox} keeps of {@link Evidence}. */
class EvidenceRows {

  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final Clock clock;

  EvidenceRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Nobody else changes its state until the transaction ends. */
  Optional<OutboxEntry> locked(String headerId) {
    return jdbc.sql(OutboxRows.SELECT + "where o.header_id = :id for update of o")
        .param("id", bare(headerId))
        .query(OutboxRows::entry)
        .optional();
  }

  /** A Message-ID as it is stored. */
  static String bare(String headerId) {
    return headerId.replaceAll("[<>\\s]", "");
  }

  /** A bounce is never covered by anything else. */
  void keep(UUID id, String evidence) {
    jdbc.sql(
            """
            update outbox set evidence = :evidence
            where id = :id and (evidence is null or evidence not like 'bounced%')
            """)
        .param("id", id)
        .param("evidence", evidence)
        .update();
  }

  Optional<String> kept(UUID id) {
    return jdbc.sql("select evidence from outbox where id = :id and evidence is not null")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /** It is known to have left. False where that is no news, or may be about an earlier sending. */
  boolean left(UUID id) {
    return jdbc.sql(
                """
                update outbox set state = 'sent', sent_at = :now, cause = null, advice = null
                where id = :id and not returned
                  and (state = 'uncertain' or state = 'due' and attempts > 0)
                """)
            .param("id", id)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void returned(UUID id) {
    jdbc.sql("update outbox set returned = true where id = :id").param("id", id).update();
  }

  /** Uncertain ones of which a trace may be found, the newest first. */
  List<OutboxEntry> traceable(String mailbox) {
    return jdbc.sql(
            OutboxRows.SELECT
                + "where o.state = 'uncertain' and o.mailbox = :mailbox and not o.returned"
                + " order by o.queued_at desc, o.id limit :most")
        .param("mailbox", mailbox)
        .param("most", MOST)
        .query(OutboxRows::entry)
        .list();
  }
}
