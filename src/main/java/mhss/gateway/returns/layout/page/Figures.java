package mhss.gateway.returns.layout.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** Numbers of a trend in words. */
final class Figures {

  static final String PERCENT = "%";

  private Figures() {}

  static String shown(BigDecimal value, String unit) {
    return unit.equals(PERCENT)
        ? String.format(Locale.UK, "%.1f%%", value.setScale(1, RoundingMode.HALF_UP))
        : String.format(
            Locale.UK, value.stripTrailingZeros().scale() > 0 ? "%,.1f" : "%,.0f", value);
  }

  static String shown(Optional<BigDecimal> value, String unit) {
    return value.map(number -> shown(number, unit)).orElse("–");
  }
}
