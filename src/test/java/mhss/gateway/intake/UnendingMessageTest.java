package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A message at which a thread of this process stays longer than its claim lasts. */
@Timeout(120)
class UnendingMessageTest {

  private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");

  @TempDir private Path folder;
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goesOn = new CountDownLatch(1);
  private IntakeWorld world;
  private Intake intake;
  private CompletableFuture<Void> worker;

  @BeforeEach
  void aThreadIsAtIt() throws Exception {
    world = new IntakeWorld(TestStore.fresh(), folder);
    intake = world.bean(Intake.class);
    world.arrives(mail("unending"));
    worker = CompletableFuture.runAsync(this::work);
    begun.await();
  }

  @AfterEach
  void stop() {
    goesOn.countDown();
    worker.join();
    world.close();
  }

  @Test
  void isBegunByNoOtherThreadAndHoldsUpNoOther() {
    itsClaimEnds();
    world.arrives(mail("other"));

    List<InHand> claimed = intake.claim();
    assertThat(claimed).hasSize(1);
    claimed.forEach(intake::open);
    claimed.forEach(this::finish);

    assertThat(world.count("message where status = 'stored' and attempts = 2")).isEqualTo(1);
    assertThat(world.count("message where status = 'stored' and claimed_until > now()"))
        .as("other nodes leave it to this one")
        .isEqualTo(1);
    goesOn.countDown();
    worker.join();
    assertThat(world.count("message where status = 'stored'")).as("it ended").isZero();
  }

  @Test
  void isPutBeforeAPersonWhenItNeverEnds() {
    for (int n = 0; n < 8; n++) {
      itsClaimEnds();
      assertThat(intake.claim()).isEmpty();
    }
    assertThat(world.onlyMessage().cause()).isEqualTo("stops-the-gateway");

    goesOn.countDown();
    worker.join();
    assertThat(world.onlyMessage().cause()).as("it came too late").isEqualTo("stops-the-gateway");
  }

  @Test
  void isBegunAgainOnceItsThreadHasEndedIt() {
    goesOn.countDown();
    worker.join();
    world.jdbc().sql("update message set status = 'stored', claimed_until = null").update();

    assertThat(intake.claim()).hasSize(1);
  }

  private void work() {
    InHand inHand = intake.claim().get(0);
    intake.open(inHand);
    begun.countDown();
    try {
      goesOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    finish(inHand);
  }

  private void finish(InHand inHand) {
    try {
      intake.recognise(inHand);
      intake.read(inHand);
      intake.register(inHand);
    } catch (RuntimeException e) {
      intake.failed(inHand, e);
    }
  }

  private void itsClaimEnds() {
    world.jdbc().sql("update message set claimed_until = null where status = 'stored'").update();
  }

  private static byte[] mail(String name) {
    return new Letter(IntakeWorld.ADVISER, IntakeWorld.PROVIDER, "Hello", SENT)
        .plain(name + "@atw.example", "Some words.");
  }
}
