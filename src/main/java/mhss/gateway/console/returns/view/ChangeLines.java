package mhss.gateway.console.returns.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mhss.gateway.console.returns.text.Pounds;
import mhss.gateway.returns.Changes;
import mhss.gateway.returns.Changes.ChangedFigure;
import mhss.gateway.returns.ClaimLine;

/** What a correction changes, line by line. */
public record ChangeLines(int fromVersion, int toVersion, boolean none, List<ChangeLine> lines) {

  /**
   * @param what URN and element, or the words of a figure
   * @param before empty where there was none
   * @param after empty where there is none
   */
  public record ChangeLine(String what, String before, String after) {}

  public static ChangeLines of(Changes changes) {
    Stream<ChangeLine> added =
        changes.added().stream().map(line -> new ChangeLine(name(line), "", words(line)));
    Stream<ChangeLine> removed =
        changes.removed().stream().map(line -> new ChangeLine(name(line), words(line), ""));
    Stream<ChangeLine> changed =
        changes.changed().stream()
            .map(
                line ->
                    new ChangeLine(name(line.after()), words(line.before()), words(line.after())));
    Stream<ChangeLine> figures = changes.figures().stream().map(ChangeLines::figure);
    return new ChangeLines(
        changes.fromVersion(),
        changes.toVersion(),
        changes.none(),
        Stream.of(added, removed, changed, figures).flatMap(all -> all).toList());
  }

  private static ChangeLine figure(ChangedFigure figure) {
    return new ChangeLine(
        figure.words() + " (" + figure.id() + ")",
        figure.before() == null ? "" : figure.before(),
        figure.after() == null ? "" : figure.after());
  }

  private static String name(ClaimLine line) {
    return line.urn() + " " + line.element();
  }

  private static String words(ClaimLine line) {
    String employed =
        line.inEmployment().map(yes -> yes ? ", employed" : ", not employed").orElse("");
    String amount = line.amountPence().isPresent() ? ", " + Pounds.of(line.amountPence()) : "";
    return String.format(
        Locale.UK, "accepted on %1$td/%1$tm/%1$tY%2$s%3$s", line.acceptedOn(), employed, amount);
  }
}
