package mhss.gateway.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mhss.gateway.documents.FormLayout.Kind;
import mhss.gateway.documents.FormLayout.Label;
import mhss.gateway.documents.FormLayout.Option;
import mhss.gateway.documents.Paper.Format;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Choices with any option marked in any known way, set with any blanks. */
class ChoiceProperties {

  private static final List<String> WORDS =
      List.of(
          "Customer remains in same job",
          "Customer remains in work but changed job same employer",
          "Customer found another job with a different employer",
          "Customer is no longer in work");

  private static final FormLayout LAYOUT =
      new FormLayout(
          "choices",
          List.of(
              new Label("customer_name", List.of("Customer Name"), false, false),
              choice("attending", List.of("Y", "N")),
              choice("outcome", WORDS),
              new Label("remarks", List.of("Remarks of the coach"), false, true)));

  private final DocumentReader reader = new DocumentReader();

  /**
   * How one person fills in a form.
   *
   * @param empty beside what is not chosen
   * @param before the blanks between a mark and its option
   * @param cells the marks stand in a column of a table, behind the options
   */
  record Hand(String mark, String empty, String before, boolean cells, Format format) {}

  @Property(tries = 400)
  void oneMarkedOptionIsReadAsThatOne(
      @ForAll("hands") Hand hand, @ForAll @IntRange(max = 3) int n) {
    FoundField found = outcome(hand, List.of(n)).orElseThrow();

    assertThat(found.value()).isEqualTo("option-" + n);
    assertThat(found.sure()).isTrue();
  }

  @Property(tries = 200)
  void twoMarksOrNoneAreNeverSure(
      @ForAll("hands") Hand hand,
      @ForAll @IntRange(max = 3) int one,
      @ForAll @IntRange(max = 3) int other) {
    List<Integer> marked = one == other ? List.of() : List.of(one, other);

    assertThat(outcome(hand, marked).filter(FoundField::sure)).isEmpty();
  }

  @Property(tries = 300)
  void theLetterThatIsNotStruckOutIsMeant(
      @ForAll Format format,
      @ForAll boolean yes,
      @ForAll("blanks") String before,
      @ForAll("blanks") String after) {
    String letters =
        before + (yes ? "Y" : "«Y»") + after + "/" + after + (yes ? "«N»" : "N") + " (delete)";

    FoundField found = read(form(letters, List.of()), format, "attending").orElseThrow();

    assertThat(found.value()).isEqualTo(yes ? "option-0" : "option-1");
    assertThat(found.sure()).isTrue();
  }

  @Property(tries = 60)
  void bothLettersStruckOutOrNeitherAreNeverSure(
      @ForAll Format format, @ForAll boolean both, @ForAll("blanks") String blanks) {
    String letters = both ? "«Y»" + blanks + "/«N» (delete)" : "Y" + blanks + "/N (delete)";

    assertThat(read(form(letters, List.of()), format, "attending").filter(FoundField::sure))
        .isEmpty();
  }

  private Optional<FoundField> outcome(Hand hand, List<Integer> marked) {
    List<String[]> lines = new ArrayList<>();
    for (int i = 0; i < WORDS.size(); i++) {
      String mark = marked.contains(i) ? hand.mark() : hand.empty();
      lines.add(
          hand.cells()
              ? new String[] {WORDS.get(i), mark}
              : new String[] {mark + hand.before() + WORDS.get(i)});
    }
    return read(form("Y", lines), hand.format(), "outcome");
  }

  private static Paper form(String letters, List<String[]> lines) {
    Paper paper =
        new Paper()
            .line("Customer Name: Pat Example")
            .line("Attending work at the moment " + letters)
            .line("Outcome (tick as appropriate)");
    for (String[] line : lines) {
      if (line.length == 1) {
        paper.line(line[0]);
      } else {
        paper.row(line[0], line[1]);
      }
    }
    return paper.line("Remarks of the coach").line("All is well.");
  }

  private Optional<FoundField> read(Paper paper, Format format, String key) {
    return reader.read(paper.as(format), LAYOUT).orElseThrow().fields().stream()
        .filter(field -> field.key().equals(key))
        .findFirst();
  }

  @Provide
  Arbitrary<Hand> hands() {
    Arbitrary<List<String>> marks =
        Arbitraries.of(
            List.of("\u2612", "\u2610"),
            List.of("\u2611", "\u2610"),
            List.of("\u2714", ""),
            List.of("\u2713", "\u2610"),
            List.of("\u2718", ""),
            List.of("x", ""),
            List.of("X", "\u2610"),
            List.of("[x]", "[ ]"),
            List.of("(X)", "( )"));
    return Combinators.combine(
            marks,
            Arbitraries.of(" ", "  ", "   ", "     ", "\t"),
            Arbitraries.of(true, false),
            Arbitraries.of(Format.values()))
        .as(
            (mark, before, cells, format) ->
                new Hand(mark.get(0), mark.get(1), before, cells, format));
  }

  @Provide
  Arbitrary<String> blanks() {
    return Arbitraries.of("", " ", "  ", "\u00A0");
  }

  private static Label choice(String key, List<String> words) {
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      options.add(new Option("option-" + i, List.of(words.get(i))));
    }
    List<String> wordings =
        key.equals("outcome")
            ? List.of("Outcome (tick as appropriate)", "Outcome")
            : List.of("Attending work at the moment Y/N (delete)", "Attending work at the moment");
    return new Label(key, wordings, false, false, Kind.CHOICE, options);
  }
}
