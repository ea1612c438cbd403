package mhss.gateway.returns.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SuppressionTest {

  @Example
  void hidesASmallNumberAndTheNextOne() {
    assertThat(Suppression.of(Map.of("a", 12L, "b", 2L, "c", 30L, "d", 0L)))
        .isEqualTo(
            Map.of(
                "a", Optional.empty(),
                "b", Optional.empty(),
                "c", Optional.of(30L),
                "d", Optional.of(0L)));
  }

  @Example
  void hidesNothingWhereAllAreLarge() {
    assertThat(Suppression.of(Map.of("a", 5L, "b", 0L)))
        .isEqualTo(Map.of("a", Optional.of(5L), "b", Optional.of(0L)));
  }

  @Example
  void hidesEverythingWhereThereAreFewCustomersInAll() {
    assertThat(Suppression.of(Map.of("a", 3L, "b", 0L, "c", 0L)).values())
        .containsOnly(Optional.empty());
  }

  /** Whoever knows the total and every number shown: each hidden one may still be five or more. */
  @Property
  void neverLetsTheTotalGiveASmallNumberAway(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 20) Integer> numbers) {
    Map<String, Long> counts = new LinkedHashMap<>();
    numbers.forEach(number -> counts.put("g" + counts.size(), (long) number));
    Map<String, Optional<Long>> shown = Suppression.of(counts);

    assertThat(shown.keySet()).isEqualTo(counts.keySet());
    shown.forEach(
        (group, count) ->
            count.ifPresent(
                number -> {
                  assertThat(number).isEqualTo(counts.get(group));
                  assertThat(number).matches(any -> number == 0 || number >= Suppression.LEAST);
                }));
    long hidden = shown.values().stream().filter(Optional::isEmpty).count();
    if (hidden > 0 && hidden < shown.size()) {
      long total = counts.values().stream().mapToLong(Long::longValue).sum();
      long left = total - shown.values().stream().flatMap(Optional::stream).mapToLong(n -> n).sum();
      assertThat(left - (hidden - 1)).isGreaterThanOrEqualTo(Suppression.LEAST);
      assertThat(hidden).isGreaterThan(1);
    }
  }
}
