package mhss.gateway.returns.layout.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One line of a trend.
 *
 * @param values one for each label; empty where there was nothing to measure, or too little to tell
 */
public record Series(String name, List<Optional<BigDecimal>> values) {

  public Series {
    values = List.copyOf(values);
  }
}
