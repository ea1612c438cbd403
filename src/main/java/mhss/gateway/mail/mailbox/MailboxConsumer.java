package mhss.gateway.mail.mailbox;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mhss.gateway.mail.FetchedBatch;
import mhss.gateway.mail.LeaseLost;
import mhss.gateway.mail.UncertainMails;
import mhss.gateway.mail.mailbox.books.Health;
import mhss.gateway.mail.mailbox.books.Lease;
import mhss.gateway.mail.mailbox.imap.FailureInWords;
import mhss.gateway.mail.mailbox.imap.ImapServer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Polls a mailbox for as long as its route runs and this node holds the lease. */
class MailboxConsumer extends DefaultConsumer {

  private static final Logger LOG = LoggerFactory.getLogger(MailboxConsumer.class);

  private static final int RENEWALS_TO_EXPIRY = 4;
  private static final Duration STAND_BY = Duration.ofSeconds(5);

  /** A command to a silent server ends after its read timeout. */
  private static final Duration STOP = Duration.ofSeconds(40);

  private final String mailbox;
  private final MailboxOptions options;
  private final ImapServer server;

  private Wake wake;
  private Lease lease;
  private Health health;
  private Progress progress;
  private Books books;
  private MailboxReader reader;
  private MailboxIdle idle;
  private ExecutorService threads;
  private ScheduledExecutorService ticks;
  private int failures;

  /** Known to the thread of the ticks only. */
  private boolean stalls;

  MailboxConsumer(
      MailboxEndpoint endpoint, Processor processor, MailboxOptions options, ImapServer server) {
    super(endpoint, processor);
    this.mailbox = endpoint.mailbox();
    this.options = options;
    this.server = server;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    JdbcClient jdbc = bean(JdbcClient.class);
    books =
        Books.of(
            mailbox,
            jdbc,
            new TransactionTemplate(bean(PlatformTransactionManager.class)),
            clock());
    wake = new Wake();
    health = new Health(jdbc, mailbox);
    progress = new Progress(options.stallAfter());
    lease = new Lease(jdbc, mailbox, options.leaseRenewal().multipliedBy(RENEWALS_TO_EXPIRY));
    HandOver handOver = new HandOver(options.desk(), books.entries(), this::process);
    reader =
        new MailboxReader(
            server,
            new FolderWatch(mailbox, options, books),
            new FolderReading(options, books, handOver, clock()),
            new SentLook(mailbox, optional(UncertainMails.class)),
            new ComparisonWork(mailbox, options, books));
    ExecutorServiceManager executors = getEndpoint().getCamelContext().getExecutorServiceManager();
    ticks = executors.newSingleThreadScheduledExecutor(this, "mailbox-" + mailbox + "-lease");
    threads = executors.newCachedThreadPool(this, "mailbox-" + mailbox);
    long renewal = options.leaseRenewal().toMillis();
    ticks.scheduleWithFixedDelay(this::tick, 0, renewal, TimeUnit.MILLISECONDS);
    threads.execute(this::run);
    if (options.idle()) {
      idle = new MailboxIdle(mailbox, options, server, lease, wake, ticks);
      threads.execute(idle);
    }
  }

  private <T> T bean(Class<T> type) {
    T bean = optional(type);
    if (bean == null) {
      throw new IllegalStateException("Mailbox " + mailbox + " needs a bean " + type.getName());
    }
    return bean;
  }

  private <T> T optional(Class<T> type) {
    return getEndpoint().getCamelContext().getRegistry().findSingleByType(type);
  }

  private Clock clock() {
    Clock clock = optional(Clock.class);
    return clock == null ? Clock.systemUTC() : clock;
  }

  private void tick() {
    try {
      boolean held = lease.epoch().isPresent();
      lease.renew();
      boolean holds = lease.epoch().isPresent();
      if (holds && (!held || asked())) {
        wake.ring();
      }
      if (holds) {
        noteProgress();
      }
    } catch (Throwable e) {
      // A tick that throws would be the last.
      LOG.warn("Mailbox {}: no look at the lease, tried again: {}", mailbox, Trace.of(e));
    }
  }

  /** By another thread than the one that may hang. */
  private void noteProgress() {
    Optional<Progress.Halt> halt = progress.halt();
    halt.map(Progress.Halt::lasts).ifPresentOrElse(health::stalls, health::goesOn);
    if (halt.isPresent() && !stalls) {
      LOG.warn(
          "Mailbox {} is being read since {} s and comes no further; in hand: {}",
          mailbox,
          halt.get().lasts().toSeconds(),
          halt.get().what());
    }
    stalls = halt.isPresent();
  }

  private boolean asked() {
    return !books.backfills().open().isEmpty() || !books.comparisons().asked().isEmpty();
  }

  private void run() {
    try {
      while (!wake.stopped()) {
        OptionalLong epoch = lease.epoch();
        if (epoch.isPresent()) {
          poll(epoch.getAsLong());
        } else {
          reader.disconnect();
          wake.await(STAND_BY);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      reader.disconnect();
      lease.release();
    }
  }

  private void poll(long epoch) throws InterruptedException {
    Pass pass =
        new Pass(
            mailbox, epoch, () -> !wake.stopped() && lease.epoch().equals(OptionalLong.of(epoch)));
    try {
      read(pass);
      failures = 0;
      books.entries().postponed().forEach(pass::trouble);
      health.read(pass.troubles().isEmpty() ? null : String.join("\n", pass.troubles()));
    } catch (LeaseLost e) {
      LOG.warn("{}", e.getMessage());
      reader.disconnect();
      lease.renew();
      return;
    } catch (Throwable e) {
      // Whatever it was: a reader that dies in silence is the worst of failures.
      if (pass.progress().get()) {
        failures = 0;
      }
      failed(e);
      return;
    }
    wake.await(options.pollInterval());
  }

  private void read(Pass pass) throws MessagingException {
    progress.looksAround();
    try {
      reader.read(pass);
    } finally {
      progress.rests();
    }
  }

  private void failed(Throwable failure) throws InterruptedException {
    reader.disconnect();
    if (wake.stopped()) {
      return;
    }
    Duration pause = Backoff.after(++failures);
    String words = words(failure);
    LOG.warn(
        "Mailbox {} is not read: {} Next try in {} s ({})",
        mailbox,
        words,
        pause.toSeconds(),
        Trace.of(failure));
    health.failed(words, pause);
    wake.rest(pause);
  }

  private String words(Throwable failure) {
    if (failure instanceof MessagingException
        || failure instanceof HandOver.LineBroken
        || FailureInWords.noToken(failure).isPresent()) {
      return FailureInWords.of(failure, server);
    }
    Throwable cause =
        failure instanceof HandOver.NothingTaken && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return "Mails are there, but the gateway cannot take them ("
        + HandOver.name(cause)
        + "); they stay where they are. See the log of the gateway.";
  }

  /** Mail data travels as the body only: a header of a stranger would steer Camel. */
  private Throwable process(FetchedBatch batch) {
    Exchange exchange = createExchange(false);
    progress.handsOver(batch.mails());
    try {
      exchange.getIn().setBody(batch);
      getProcessor().process(exchange);
      return exchange.getException();
    } catch (Exception e) {
      return e;
    } finally {
      progress.looksAround();
      releaseExchange(exchange, false);
    }
  }

  @Override
  protected void doStop() throws Exception {
    if (threads != null) {
      wake.stop();
      if (idle != null) {
        idle.stop();
      }
      ExecutorServiceManager executors =
          getEndpoint().getCamelContext().getExecutorServiceManager();
      executors.shutdown(threads);
      if (!executors.awaitTermination(threads, STOP.toMillis())) {
        LOG.warn("Mailbox {}: the server is silent, its connection ends by itself", mailbox);
      }
      executors.shutdownNow(ticks);
    }
    super.doStop();
  }
}
