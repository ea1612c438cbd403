package mhss.gateway.mail.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import mhss.gateway.mail.FetchedBatch;
import mhss.gateway.mail.FetchedMail;
import mhss.gateway.mail.MailUnreadable;
import mhss.gateway.mail.MailboxLedger;
import mhss.gateway.store.TestStore;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A node that reads a mailbox, and stores what it gets as the real receiver does. */
final class TestGateway implements AutoCloseable {

  private final TestStore store;
  private final MailboxLedger ledger;
  final DefaultCamelContext context = new DefaultCamelContext();

  final List<FetchedMail> stored = new CopyOnWriteArrayList<>();
  final List<String> texts = new CopyOnWriteArrayList<>();
  final List<FetchedBatch> batches = new CopyOnWriteArrayList<>();
  final List<Map<String, Object>> headers = new CopyOnWriteArrayList<>();

  /** May refuse a mail, within the transaction. */
  volatile Refusal refusal = (mail, text) -> {};

  interface Refusal {
    void check(FetchedMail mail, String text);
  }

  TestGateway(TestStore store) {
    this.store = store;
    ledger = new MailboxLedger(store.jdbc());
    context.getRegistry().bind("jdbc", store.jdbc());
    context.getRegistry().bind("transactions", new JdbcTransactionManager(store.dataSource()));
    context.getRegistry().bind("receive", this);
    context.getShutdownStrategy().setTimeout(20);
  }

  TestGateway reading(String mailbox, String options) throws Exception {
    context.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("mailbox:" + mailbox + "?" + options)
                .routeId("mailbox-" + mailbox)
                .process(
                    exchange -> {
                      headers.add(Map.copyOf(exchange.getIn().getHeaders()));
                      receive(exchange.getIn().getBody(FetchedBatch.class));
                    });
          }
        });
    context.start();
    return this;
  }

  public void receive(FetchedBatch batch) {
    batches.add(batch);
    List<String> read = new CopyOnWriteArrayList<>();
    store
        .transactions()
        .executeWithoutResult(
            transaction -> {
              for (FetchedMail mail : batch.mails()) {
                read.add(settle(mail));
              }
            });
    stored.addAll(batch.mails());
    texts.addAll(read);
  }

  private String settle(FetchedMail mail) {
    String text;
    try (InputStream raw = mail.raw()) {
      text = new String(raw.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (MailUnreadable e) {
      ledger.unreadable(mail);
      return "unreadable";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    refusal.check(mail, text);
    ledger.stored(mail, UUID.randomUUID());
    return text;
  }

  List<String> subjects() {
    return texts.stream()
        .map(text -> text.replaceFirst("(?s).*?Subject: ([^\r\n]*).*", "$1"))
        .toList();
  }

  List<String> entries() {
    return store
        .jdbc()
        .sql("select folder || ' ' || uid || ' ' || outcome from mailbox_entry order by 1")
        .query(String.class)
        .list();
  }

  String health(String mailbox) {
    return mhss.gateway.mail.MailboxHealth.all(store.jdbc()).stream()
        .filter(health -> health.mailbox().equals(mailbox))
        .findFirst()
        .map(health -> health.failure().orElse("healthy"))
        .orElse("unknown");
  }

  /** Until the mailbox was polled completely twice from now. */
  void afterPolls(String mailbox) {
    for (int i = 0; i < 2; i++) {
      Instant before = succeeded(mailbox);
      await("a poll of " + mailbox, () -> !succeeded(mailbox).equals(before));
    }
  }

  private Instant succeeded(String mailbox) {
    return store
        .jdbc()
        .sql("select succeeded_at from mailbox_health where mailbox = ?")
        .param(mailbox)
        .query(java.sql.Timestamp.class)
        .optional()
        .map(java.sql.Timestamp::toInstant)
        .orElse(Instant.EPOCH);
  }

  static void await(String what, BooleanSupplier condition) {
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new AssertionError("not within a minute: " + what);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new AssertionError(what, e);
      }
    }
  }

  @Override
  public void close() {
    context.stop();
  }
}
