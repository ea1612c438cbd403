package mhss.gateway.returns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What a correction changes.
 *
 * @param fromVersion the one that it replaces
 */
public record Changes(
    int fromVersion,
    int toVersion,
    List<ClaimLine> added,
    List<ClaimLine> removed,
    List<ChangedLine> changed,
    List<ChangedFigure> figures) {

  public Changes {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
    figures = List.copyOf(figures);
  }

  /** The same element of the same URN, said otherwise. */
  public record ChangedLine(UUID caseFile, String urn, ClaimLine before, ClaimLine after) {}

  /**
   * @param before as printed; null when there was none
   * @param after as printed; null when there is none
   */
  public record ChangedFigure(String id, String words, String before, String after) {}

  /** What a version says. */
  public record Said(int version, List<ClaimLine> lines, List<MadeFigure> figures) {}

  public static Changes between(Said before, Said after) {
    Map<String, ClaimLine> old = lines(before);
    Map<String, ClaimLine> now = lines(after);
    return new Changes(
        before.version(),
        after.version(),
        now.values().stream().filter(line -> !old.containsKey(key(line))).toList(),
        old.values().stream().filter(line -> !now.containsKey(key(line))).toList(),
        now.values().stream()
            .filter(line -> old.containsKey(key(line)) && !same(old.get(key(line)), line))
            .map(line -> new ChangedLine(line.caseFile(), line.urn(), old.get(key(line)), line))
            .toList(),
        figures(before, after));
  }

  private static List<ChangedFigure> figures(Said before, Said after) {
    Map<String, ChangedFigure> all = new LinkedHashMap<>();
    before
        .figures()
        .forEach(
            old -> all.put(old.id(), new ChangedFigure(old.id(), old.words(), old.shown(), null)));
    for (MadeFigure now : after.figures()) {
      String old = all.containsKey(now.id()) ? all.get(now.id()).before() : null;
      all.put(now.id(), new ChangedFigure(now.id(), now.words(), old, now.shown()));
    }
    return all.values().stream()
        .filter(figure -> !Objects.equals(figure.before(), figure.after()))
        .toList();
  }

  private static Map<String, ClaimLine> lines(Said said) {
    Map<String, ClaimLine> lines = new LinkedHashMap<>();
    said.lines().forEach(line -> lines.put(key(line), line));
    return lines;
  }

  private static String key(ClaimLine line) {
    return line.caseFile() + " " + line.element();
  }

  private static boolean same(ClaimLine one, ClaimLine other) {
    return one.contract().equals(other.contract())
        && one.urn().equals(other.urn())
        && one.acceptedOn().equals(other.acceptedOn())
        && one.inEmployment().equals(other.inEmployment())
        && one.amountPence().equals(other.amountPence());
  }

  public boolean none() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && figures.isEmpty();
  }
}
