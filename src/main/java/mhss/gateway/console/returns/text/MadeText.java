package mhss.gateway.console.returns.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.recording.London;
import mhss.gateway.returns.ClaimLine;
import mhss.gateway.returns.LeftOut;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.MadeFigure;
import mhss.gateway.returns.MadeFile;

/** What a return says, for a terminal. */
public final class MadeText {

  private static final int WIDE = 60;

  private MadeText() {}

  public static void print(Made made, Terminal terminal) {
    terminal.line(
        "%,d row%s%s",
        made.rows(),
        made.rows() == 1 ? "" : "s",
        made.totalPence().isPresent() ? ", in all " + Pounds.of(made.totalPence()) : "");
    for (MadeFile file : made.files()) {
      terminal.line("File:  %s (%,d bytes)", file.name(), file.content().length);
    }
    terminal.line("");
    lines(made.lines(), terminal);
    figures(made.figures(), terminal);
    leftOut(made.leftOut(), terminal);
  }

  public static void lines(List<ClaimLine> lines, Terminal terminal) {
    if (lines.isEmpty()) {
      return;
    }
    terminal.table(
        List.of("LINE", "URN", "ELEMENT", "ACCEPTED", "EMPLOYED", "AMOUNT", "CONTRACT"),
        lines.stream().map(MadeText::line).toList());
    terminal.line("");
  }

  private static List<String> line(ClaimLine line) {
    return List.of(
        String.valueOf(line.lineNo()),
        line.urn(),
        line.element(),
        London.day(line.acceptedOn()),
        employed(line),
        Pounds.of(line.amountPence()),
        line.contract());
  }

  static String employed(ClaimLine line) {
    return line.inEmployment().map(yes -> yes ? "Y" : "N").orElse("");
  }

  public static void figures(List<MadeFigure> figures, Terminal terminal) {
    if (figures.isEmpty()) {
      return;
    }
    terminal.table(
        List.of("FIGURE", "WHAT IT SAYS", "SHOWN", "COUNTS"),
        figures.stream().map(MadeText::figure).toList());
    terminal.line("");
  }

  private static List<String> figure(MadeFigure figure) {
    String words = figure.words() == null ? "" : figure.words();
    return List.of(
        figure.id(),
        words.length() <= WIDE ? words : words.substring(0, WIDE - 1) + "\u2026",
        figure.shown() == null ? "-" : figure.shown(),
        counts(figure));
  }

  private static String counts(MadeFigure figure) {
    if (figure.numerator() == null || figure.denominator() == null) {
      return "";
    }
    return String.format(Locale.UK, "%,d of %,d", figure.numerator(), figure.denominator());
  }

  public static void leftOut(List<LeftOut> leftOut, Terminal terminal) {
    if (leftOut.isEmpty()) {
      return;
    }
    terminal.line("To look at, because it is not in it, or is unusual:");
    List<List<String>> rows = new ArrayList<>();
    leftOut.forEach(
        one ->
            rows.add(
                List.of(
                    "  " + one.urn(),
                    one.element() == null ? "" : one.element(),
                    one.cause(),
                    one.words())));
    terminal.table(List.of("  URN", "ELEMENT", "CAUSE", "WHY"), rows);
    terminal.line("");
  }
}
