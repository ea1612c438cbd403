package mhss.gateway.returns.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import mhss.gateway.returns.information.measures.Tally.Score;
import org.junit.jupiter.api.Test;

class ShownTest {

  private static final BigDecimal NINETY = BigDecimal.valueOf(90);

  @Test
  void missesATargetThatOnlyRoundingReaches() {
    Score score = new Score(2000, 1799);
    assertThat(Shown.percent(score)).isEqualTo("90.0 %");
    assertThat(Shown.reaches(score, NINETY)).isFalse();
    assertThat(Shown.reaches(new Score(2000, 1800), NINETY)).isTrue();
  }

  @Test
  void printsNothingToMeasureAsNotApplicable() {
    assertThat(Shown.share(new Score(0, 0), true)).isEqualTo(Shown.NOTHING);
  }

  @Test
  void printsCountsBesideThePercentage() {
    assertThat(Shown.share(new Score(1500, 1), true).text()).isEqualTo("0.1 % (1 of 1,500)");
  }
}
