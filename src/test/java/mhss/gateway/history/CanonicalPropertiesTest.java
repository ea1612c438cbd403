package mhss.gateway.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;

/** Few letters and short texts, so that near misses between two entries are frequent. */
class CanonicalPropertiesTest {

  @Property
  void differentEntriesHaveDifferentBytes(@ForAll("rows") Row one, @ForAll("rows") Row other) {
    boolean same = fields(one).equals(fields(other));
    assertThat(java.util.Arrays.equals(Canonical.bytes(one), Canonical.bytes(other)))
        .isEqualTo(same);
  }

  /** Letters that move from the end of one field to the start of the next make another entry. */
  @Property
  void aFieldNeverRunsIntoTheNext(@ForAll("rows") Row row, @ForAll("words") String moved) {
    Row left = with(row, row.step() + moved, row.outcome());
    Row right = with(row, row.step(), moved + row.outcome());
    assertThat(java.util.Arrays.equals(Canonical.hash(left), Canonical.hash(right)))
        .isEqualTo(moved.isEmpty());
  }

  @Property
  void differentFactsHaveDifferentJsonAndComeBack(
      @ForAll Map<String, String> one, @ForAll Map<String, String> other) {
    SortedMap<String, String> sorted = new TreeMap<>(one);
    assertThat(Facts.fromJson(Facts.toJson(sorted))).isEqualTo(one);
    assertThat(Facts.toJson(sorted).equals(Facts.toJson(new TreeMap<>(other))))
        .isEqualTo(one.equals(other));
    assertThat(Facts.toJson(sorted)).matches("\\p{ASCII}*");
  }

  @Provide
  Arbitrary<Row> rows() {
    Arbitrary<UUID> ids = Arbitraries.of(new UUID(0, 0), new UUID(0, 1)).injectNull(0.4);
    Arbitrary<List<String>> given = words().list().ofSize(4);
    Arbitrary<List<String>> optional = words().injectNull(0.4).list().ofSize(2);
    return Combinators.combine(
            Arbitraries.longs().between(1, 3),
            Arbitraries.longs().between(-1, 1),
            given,
            ids,
            ids,
            optional)
        .as(
            (seq, micros, words, message, caseFile, more) ->
                new Row(
                    Canonical.GENESIS,
                    seq,
                    micros,
                    words.get(0),
                    words.get(1),
                    words.get(2),
                    message,
                    caseFile,
                    more.get(0),
                    more.get(1),
                    words.get(3)));
  }

  @Provide
  StringArbitrary words() {
    return Arbitraries.strings().withChars('a', '\u0000', 'é', '-').ofMaxLength(2);
  }

  private static Row with(Row row, String step, String outcome) {
    return new Row(
        row.prev(),
        row.seq(),
        row.micros(),
        step,
        outcome,
        row.actor(),
        row.message(),
        row.caseFile(),
        row.urn(),
        row.rule(),
        row.facts());
  }

  private static List<Object> fields(Row row) {
    List<Object> fields = new ArrayList<>();
    Collections.addAll(
        fields,
        row.seq(),
        row.micros(),
        row.step(),
        row.outcome(),
        row.actor(),
        row.message(),
        row.caseFile(),
        row.urn(),
        row.rule(),
        row.facts());
    return fields;
  }
}
