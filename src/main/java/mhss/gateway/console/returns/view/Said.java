package mhss.gateway.console.returns.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mhss.gateway.console.returns.text.MadeData;
import mhss.gateway.console.returns.text.Pounds;
import mhss.gateway.returns.ClaimLine;
import mhss.gateway.returns.LeftOut;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.MadeFigure;

/**
 * What a return says, as much of it as a person may see: figures as they were printed for all, the
 * lines about cases only with the right to read content.
 *
 * @param lines of this page of them
 * @param allLines how many there are
 * @param content whether the person may read it
 */
public record Said(
    List<FigureLine> figures,
    List<LineOfClaim> lines,
    int allLines,
    List<LeftOut> leftOut,
    int files,
    boolean content) {

  /** Of a claim on one page. */
  static final int MOST = 200;

  /** Behind the id of a figure that counts since the year began. */
  private static final String YEAR = ":ytd";

  /**
   * @param year the same since the year began, as printed; empty where the return does not say
   */
  public record FigureLine(String id, String words, String shown, String year) {}

  public record LineOfClaim(ClaimLine line, String employed, String amount) {}

  public static Said of(Made made, boolean content, int from) {
    List<ClaimLine> lines = content ? made.lines() : List.of();
    return new Said(
        figures(made.figures()),
        lines.stream().filter(line -> line.lineNo() >= from).limit(MOST).map(Said::line).toList(),
        made.lines().size(),
        content ? made.leftOut() : List.of(),
        made.files().size(),
        content);
  }

  private static List<FigureLine> figures(List<MadeFigure> figures) {
    Map<String, String> years =
        figures.stream()
            .filter(figure -> figure.id().endsWith(YEAR))
            .collect(Collectors.toMap(MadeFigure::id, MadeFigure::shown, (a, b) -> a));
    return figures.stream()
        .filter(figure -> !figure.id().endsWith(YEAR))
        .map(
            figure ->
                new FigureLine(
                    figure.id(),
                    figure.words(),
                    figure.shown(),
                    years.getOrDefault(figure.id() + YEAR, "")))
        .toList();
  }

  /** Whether any figure says what it was since the year began. */
  public boolean years() {
    return figures.stream().anyMatch(figure -> !figure.year().isEmpty());
  }

  private static LineOfClaim line(ClaimLine line) {
    return new LineOfClaim(
        line,
        line.inEmployment().map(yes -> yes ? "yes" : "no").orElse(""),
        Pounds.of(line.amountPence()));
  }

  /** The line with which the next page begins; null for none. */
  public Integer next() {
    int last = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).line().lineNo();
    return lines.size() == MOST && last < allLines ? last + 1 : null;
  }

  /** The same for programs. */
  public static Map<String, Object> data(Made made, boolean content) {
    Map<String, Object> data = new LinkedHashMap<>(MadeData.of(made));
    if (!content) {
      data.remove("lines");
      data.remove("leftOut");
      data.put("figures", made.figures().stream().map(Said::printed).toList());
    }
    return data;
  }

  private static Map<String, Object> printed(MadeFigure figure) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("figure", figure.id());
    data.put("words", figure.words());
    data.put("shown", figure.shown());
    return data;
  }
}
