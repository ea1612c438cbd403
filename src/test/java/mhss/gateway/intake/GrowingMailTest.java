package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small mail out of which megabytes come. */
class GrowingMailTest {

  private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");

  private static final String LONG = "x".repeat(2_200_000);

  @TempDir private Path folder;

  @Test
  void isOpenedWhileNoOtherIsInHandAndNotHeldAtAllWhenItBearsAMarker() throws Exception {
    try (IntakeWorld world = new IntakeWorld(TestStore.fresh(), folder)) {
      world.arrives(letter().plain("g@atw.example", BoundsOfMailTest.packed(LONG)));
      world.arrives(letter().plain("h@atw.example", "Hello"));
      world.process();
      assertThat(world.count("message where status = 'not-ours'")).isEqualTo(2);
      assertThat(world.count("message where attempts > 3")).as("claimed alone").isEqualTo(1);
      assertThat(world.count("message where attempts = 1")).isEqualTo(1);

      String marked = LONG + " This is a special customer record.";
      world.arrives(letter().plain("m@atw.example", BoundsOfMailTest.packed(marked)));
      assertThat(world.count("message")).isEqualTo(2);
      assertThat(world.count("mailbox_entry where outcome = 'withheld'")).isEqualTo(1);
    }
  }

  private static Letter letter() {
    return new Letter(IntakeWorld.ADVISER, IntakeWorld.PROVIDER, "Hello", SENT);
  }
}
