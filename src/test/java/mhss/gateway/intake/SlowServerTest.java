package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import mhss.gateway.intake.opening.MailOpener;
import mhss.gateway.mail.FetchedBatch;
import mhss.gateway.mail.FetchedMail;
import mhss.gateway.mail.MimeLimits;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

class SlowServerTest {

  private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");

  @TempDir private Path folder;
  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final Room room = new Room(64 << 10);
  private IntakeWorld world;
  private Receive receive;

  @BeforeEach
  void start() {
    world = new IntakeWorld(TestStore.fresh(), folder);
    receive = receive(new Looked(room, mail -> {}));
  }

  private Receive receive(Screening screening) {
    return new Receive(
        screening,
        world.messages(),
        world.bean(Receive.Ledgers.class),
        world.bean(TransactionTemplate.class),
        workers);
  }

  /** Something happens to a mail before it is looked at. */
  private final class Looked extends Screening {

    private final Consumer<FetchedMail> before;

    Looked(Room room, Consumer<FetchedMail> before) {
      super(
          world.bean(MailOpener.class),
          world.bean(Withholding.class),
          new OpenedMails(0),
          room,
          MimeLimits.DEFAULT.size());
      this.before = before;
    }

    @Override
    Arrival screen(FetchedMail mail, byte[] raw) {
      before.accept(mail);
      return super.screen(mail, raw);
    }
  }

  @AfterEach
  void stop() {
    workers.shutdownNow();
    world.close();
  }

  @Test
  @Timeout(60)
  void aLargeMailThatComesSlowlyKeepsNoOtherMailboxAndNoMessageWaiting() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    Slow slow = new Slow(new Arrived(7, mail("large", 90_000), 1, "coaches", SENT), begun, goesOn);
    CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> receive(slow));
    begun.await();

    List<FetchedMail> others =
        List.of(new Arrived(1, mail("a", 100)), new Arrived(2, mail("b", 100)));
    receive.receive(new FetchedBatch("provider", "provider", 1, others));
    room.take(64 << 10).leave();

    assertThat(world.count("message where mailbox = 'provider'")).isEqualTo(2);
    assertThat(reading).isNotDone();
    goesOn.countDown();
    reading.join();
    assertThat(world.count("message where mailbox = 'coaches'")).isEqualTo(1);
  }

  @Test
  @Timeout(60)
  void aLargeMailThatIsLookedAtForLongKeepsNoOtherLargeMailWaiting() throws Exception {
    CountDownLatch looked = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    receive =
        receive(
            new Looked(
                new Room(256 << 10),
                mail -> {
                  if (mail.mailbox().equals("coaches")) {
                    looked.countDown();
                    await(goesOn);
                  }
                }));
    CompletableFuture<Void> looking =
        CompletableFuture.runAsync(
            () -> receive(large(new Arrived(7, mail("large", 90_000), 1, "coaches", SENT))));
    looked.await();

    receive(large(new Arrived(1, mail("another", 90_000))));

    assertThat(world.count("message where mailbox = 'provider'")).isEqualTo(1);
    assertThat(looking).isNotDone();
    goesOn.countDown();
    looking.join();
    assertThat(world.count("message where mailbox = 'coaches'")).isEqualTo(1);
  }

  /** From the server, at once. */
  private static FetchedMail large(Arrived mail) {
    return new Slow(mail, new CountDownLatch(1), new CountDownLatch(0));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void receive(FetchedMail mail) {
    receive.receive(new FetchedBatch(mail.mailbox(), "provider", 1, List.of(mail)));
  }

  private static byte[] mail(String name, int size) {
    return new Letter(IntakeWorld.ADVISER, IntakeWorld.PROVIDER, "Hello", SENT)
        .plain(name + "@atw.example", "Some words.\n".repeat(size / 12));
  }

  /** Begins to come, and goes on when it may. */
  private record Slow(Arrived mail, CountDownLatch begun, CountDownLatch goesOn)
      implements FetchedMail {

    @Override
    public InputStream raw() {
      return new FilterInputStream(mail.raw()) {
        @Override
        public int read(byte[] buffer, int at, int count) throws IOException {
          begun.countDown();
          try {
            goesOn.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          return super.read(buffer, at, count);
        }
      };
    }

    @Override
    public String mailbox() {
      return mail.mailbox();
    }

    @Override
    public String folder() {
      return mail.folder();
    }

    @Override
    public long uidValidity() {
      return mail.uidValidity();
    }

    @Override
    public long uid() {
      return mail.uid();
    }

    @Override
    public Instant receivedAt() {
      return mail.receivedAt();
    }

    @Override
    public long size() {
      return mail.size();
    }

    @Override
    public int attempts() {
      return mail.attempts();
    }

    @Override
    public boolean backfilled() {
      return mail.backfilled();
    }

    @Override
    public long leaseEpoch() {
      return mail.leaseEpoch();
    }
  }
}
