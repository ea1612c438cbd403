package mhss.gateway.responses;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import mhss.gateway.responses.OutboxRows.Change;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The way from a mailbox to its SMTP server. While it is closed its mails wait together, so that a
 * server with trouble, or an account with an old password, is not asked once for each of them; when
 * one mail gets through they all go.
 */
class Way {

  /** What is between us and the server, and says nothing about a mail. */
  static final List<String> CLOSED =
      List.of("connection", "connection-lost", "tls", "authentication", "no-token");

  private static final Duration LONGEST = Duration.ofMinutes(15);

  /** Rows that another worker has in hand are left to it. */
  private static final String WAITING =
      "where id in (select id from outbox where mailbox = :mailbox and state = 'due' and %s"
          + " for update skip locked)";

  private final JdbcClient jdbc;
  private final Clock clock;

  Way(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  static boolean isClosed(String cause) {
    return CLOSED.contains(cause);
  }

  static Duration pause(Duration usual) {
    return usual.compareTo(LONGEST) < 0 ? usual : LONGEST;
  }

  /** The other mails of this mailbox wait with the one that found out. */
  void closed(String mailbox, Change change) {
    Instant then = clock.instant().plus(change.in());
    jdbc.sql(
            "update outbox set due_at = :then, cause = :cause, advice = :advice "
                + WAITING.formatted("due_at < :then"))
        .param("mailbox", mailbox)
        .param("then", then.atOffset(ZoneOffset.UTC))
        .param("cause", change.cause())
        .param("advice", change.advice())
        .update();
  }

  void open(String mailbox) {
    jdbc.sql(
            "update outbox set due_at = :now "
                + WAITING.formatted("due_at > :now and cause in (:closed)"))
        .param("mailbox", mailbox)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("closed", CLOSED)
        .update();
  }
}
