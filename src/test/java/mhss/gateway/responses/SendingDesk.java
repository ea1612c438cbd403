package mhss.gateway.responses;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mhss.gateway.mail.smtp.ScriptedSmtp;
import mhss.gateway.mail.smtp.TestSmtp;
import org.apache.camel.component.mail.JavaMailSender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An outbox with nothing due, a server to send to, and people who settle. */
abstract class SendingDesk {

  static final OutboxWorld WORLD = new OutboxWorld();

  ScriptedSmtp server;
  JavaMailSender smtp;
  Dispatch dispatch;

  @BeforeEach
  void start() throws Exception {
    server = new ScriptedSmtp();
    smtp = TestSmtp.live(server.port());
    dispatch = WORLD.dispatch();
    WORLD.jdbc.sql("update outbox set state = 'cancelled'").update();
    WORLD.clock.turn(Duration.ofHours(25));
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  void send() {
    WORLD.send(dispatch, smtp);
  }

  void settle(UUID row, Choice choice) {
    WORLD.transaction.executeWithoutResult(
        status -> WORLD.outbox.settle(row, choice, "operator", "as agreed"));
  }

  static <T> List<T> inEightThreads(Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(Collections.nCopies(8, work))) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }

  /** As if the process that claimed it did not live any more. */
  static void kill(UUID row) {
    WORLD
        .jdbc
        .sql(
            "update outbox set claimed_by = regexp_replace(claimed_by, ':.*', ':999999:1') where id = ?")
        .param(row)
        .update();
  }
}
