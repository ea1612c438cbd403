package mhss.gateway.returns;

import java.time.LocalDate;

/**
 * What a return is about: days in London, both ends included.
 *
 * @param id {@code 2018-05}, {@code 2018-Q2}, {@code 2018}; of a contract year its last day, {@code
 *     2025-08-19}; of a request {@code AH-2018-05-01--2018-05-31-1}
 */
public record Period(String id, LocalDate first, LocalDate last) {

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("the period %s ends before it begins".formatted(id));
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
