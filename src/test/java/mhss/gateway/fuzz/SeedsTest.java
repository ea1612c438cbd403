package mhss.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plays again what {@code bench/fuzz} once found, and inputs that reach far. */
class SeedsTest {

  /** Of the processor, not of the clock: a busy machine fails nothing. */
  private static final Duration MOST = Duration.ofSeconds(10);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @EnumSource
  void everySeedIsReadOrRefusedWithinBounds(Target target) {
    assertThat(target.seeds()).isNotEmpty();
    for (Path seed : target.seeds()) {
      byte[] input = Bounds.content(seed);
      long begun = THREADS.getCurrentThreadCpuTime();
      assertThatCode(() -> target.once(input)).as("%s", seed).doesNotThrowAnyException();
      assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun))
          .as("%s", seed)
          .isLessThan(MOST);
    }
  }
}
