package mhss.gateway.console.returns.text;

import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.recording.London;
import mhss.gateway.returns.Changes;
import mhss.gateway.returns.Changes.ChangedFigure;
import mhss.gateway.returns.Changes.ChangedLine;
import mhss.gateway.returns.ClaimLine;

/** What a correction changes. */
public final class ChangesText {

  private ChangesText() {}

  public static void print(Changes changes, Terminal terminal) {
    terminal.line("From version %d to version %d:", changes.fromVersion(), changes.toVersion());
    changes.added().forEach(line -> terminal.line("  + %s", words(line)));
    changes.removed().forEach(line -> terminal.line("  - %s", words(line)));
    for (ChangedLine line : changes.changed()) {
      terminal.line("  ~ %s", words(line.before()));
      terminal.line("    is now %s", words(line.after()));
    }
    for (ChangedFigure figure : changes.figures()) {
      terminal.line(
          "  ~ %s  %s -> %s  %s",
          figure.id(), none(figure.before()), none(figure.after()), figure.words());
    }
    if (changes.none()) {
      terminal.line("  nothing changes");
    }
    terminal.line("");
  }

  private static String none(String shown) {
    return shown == null ? "none" : shown;
  }

  private static String words(ClaimLine line) {
    String employed = MadeText.employed(line);
    return "%s %s, accepted %s%s %s"
        .formatted(
            line.urn(),
            line.element(),
            London.day(line.acceptedOn()),
            employed.isEmpty() ? "" : ", employed " + employed,
            Pounds.of(line.amountPence()))
        .strip();
  }

  public static Map<String, Object> data(Changes changes) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("fromVersion", changes.fromVersion());
    data.put("toVersion", changes.toVersion());
    data.put("added", MadeData.lines(changes.added()));
    data.put("removed", MadeData.lines(changes.removed()));
    data.put(
        "changed",
        changes.changed().stream()
            .map(
                line ->
                    Map.of(
                        "before", MadeData.line(line.before()),
                        "after", MadeData.line(line.after())))
            .toList());
    data.put("figures", changes.figures().stream().map(ChangesText::data).toList());
    return data;
  }

  private static Map<String, Object> data(ChangedFigure figure) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("figure", figure.id());
    data.put("words", figure.words());
    data.put("before", figure.before());
    data.put("after", figure.after());
    return data;
  }
}
