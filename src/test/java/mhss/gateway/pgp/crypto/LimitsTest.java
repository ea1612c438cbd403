package mhss.gateway.pgp.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

  @ParameterizedTest(name = "{1} MB of a heap of {0} MB")
  @CsvSource({"256, 64", "512, 64", "768, 96", "1024, 128", "8192, 128"})
  void whatAMailMayGrowToFollowsTheHeap(long heap, long content) {
    assertThat(Limits.contentIn(heap << 20)).isEqualTo(content << 20);
  }
}
