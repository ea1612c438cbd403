package mhss.gateway.returns.information.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mhss.gateway.returns.information.measures.Measures.Found;
import mhss.gateway.returns.information.measures.PlainCount.Counted;
import mhss.gateway.rules.FigureRule;
import mhss.gateway.rules.FigureRule.Measure;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.WorkingCalendar;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever happened: SQL and plain loops count the same, then and later. */
class MeasuresPropertiesTest {

  private static final int YEAR = 365;

  private static final RandomDesk desk = new RandomDesk();
  private static final Measures measures =
      new Measures(desk.store.dataSource(), desk.store.transactions(), desk.rules.calendar());

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void countTheSameAsPlainLoops(@ForAll long seed, @ForAll boolean v8) {
    Random random = new Random(seed);
    RuleSet rules = desk.rules.get(v8 ? "mhss-v8" : "mhss-2024");
    LocalDate start = LocalDate.parse(v8 ? "2016-11-01" : "2024-09-01");
    desk.live(rules.id(), start, 25, random);
    long asOf = desk.watermark();
    for (int n = 0; n < 4; n++) {
      LocalDate first = start.plusDays(random.nextInt(YEAR));
      Scope scope = scope(rules, first, first.plusDays(random.nextInt(2 * YEAR)), asOf, random);
      counted(rules).forEach(figure -> compare(figure, scope));
    }
  }

  @Property(tries = 2, shrinking = ShrinkingMode.OFF)
  void countTheSameYearsLater(@ForAll long seed, @ForAll boolean v8) {
    Random random = new Random(seed);
    RuleSet rules = desk.rules.get(v8 ? "mhss-v8" : "mhss-2024");
    LocalDate start = LocalDate.parse(v8 ? "2016-11-01" : "2024-09-01");
    desk.live(rules.id(), start, 10, random);
    Scope scope = scope(rules, start, start.plusYears(2), desk.watermark(), random);
    List<Tally> then = counted(rules).stream().map(f -> measures.tally(f, scope)).toList();
    desk.live(rules.id(), start, 10, random);
    assertThat(counted(rules).stream().map(f -> measures.tally(f, scope)))
        .usingRecursiveComparison()
        .ignoringCollectionOrder()
        .isEqualTo(then);
  }

  /** Otherwise the two would agree about nothing. */
  @Example
  void findsSomethingForMostFigures() {
    RuleSet rules = desk.rules.get("mhss-v8");
    LocalDate start = LocalDate.parse("2016-11-01");
    desk.live(rules.id(), start, 60, new Random(7));
    Scope scope = scope(rules, start, start.plusYears(3), desk.watermark() + 100, new Random(1));
    assertThat(counted(rules))
        .filteredOn(figure -> measures.tally(figure, scope).in((c, d) -> true).all() == 0)
        .extracting(FigureRule::id)
        .isSubsetOf("referrals-made", "not-eligible", "complaints");
  }

  private static List<FigureRule> counted(RuleSet rules) {
    return rules.figures().stream()
        .filter(figure -> figure.measure().counts() && !figure.measure().readsForms())
        .toList();
  }

  private static Scope scope(
      RuleSet rules, LocalDate first, LocalDate last, long asOf, Random random) {
    LocalDate at = random.nextBoolean() ? last.plusDays(5) : last.minusDays(random.nextInt(60));
    return new Scope(
        rules,
        List.of("EAST", "NEW"),
        random.nextBoolean() ? asOf : asOf - random.nextInt(100),
        at.atTime(7, 0).atZone(WorkingCalendar.LONDON).toInstant(),
        first,
        last,
        Optional.empty());
  }

  private static void compare(FigureRule figure, Scope scope) {
    List<Counted> plain = new PlainCount(desk, scope).of(figure.measure());
    List<Found> found = measures.evidence(figure, scope);
    assertThat(found.stream().map(one -> counted(figure, one)))
        .describedAs("%s %s", figure.id(), scope)
        .containsExactlyInAnyOrderElementsOf(plain);
    Tally.Score score = measures.tally(figure, scope).in((contract, day) -> true);
    assertThat(score.all()).isEqualTo(plain.size());
    assertThat(score.hits())
        .isEqualTo(plain.stream().filter(one -> Boolean.TRUE.equals(one.hit())).count());
    plain.stream()
        .map(Counted::caseFile)
        .findFirst()
        .ifPresent(
            one ->
                assertThat(measures.evidence(figure, scope.of(one)))
                    .isEqualTo(
                        found.stream()
                            .filter(all -> all.evidence().caseFile().equals(one))
                            .toList()));
  }

  private static Counted counted(FigureRule figure, Found found) {
    String part = found.evidence().part();
    String label = found.evidence().figure().substring(figure.id().length());
    return new Counted(
        found.evidence().caseFile(),
        found.day(),
        found.evidence().event(),
        part.equals("counted") ? null : part.equals("numerator"),
        label.isEmpty() || figure.measure().kind().equals(Measure.WORDS)
            ? label
            : label.substring(1));
  }
}
