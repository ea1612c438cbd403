package mhss.gateway.returns.charts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures as returns print them. What is not printed as a number was not for everybody. */
final class Printed {

  private static final Pattern NUMBER =
      Pattern.compile("(\\d[\\d,]{0,18}(?:\\.\\d{1,10})?)( %)?(?: \\(.*\\))?");

  private Printed() {}

  static Optional<BigDecimal> number(String shown) {
    Matcher number = NUMBER.matcher(shown.strip());
    return number.matches()
        ? Optional.of(new BigDecimal(number.group(1).replace(",", "")))
        : Optional.empty();
  }

  static boolean isShare(String shown) {
    Matcher number = NUMBER.matcher(shown.strip());
    return number.matches() && number.group(2) != null;
  }
}
