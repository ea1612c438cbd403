package mhss.gateway.documents.labels;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.documents.FormLayout;
import mhss.gateway.documents.FormLayout.Kind;
import mhss.gateway.documents.FormLayout.Label;
import mhss.gateway.documents.content.Effort;

/**
 * Thread-safe. Finds labels where a line, a cell or the text after a wide gap begins; and, on the
 * line of a label already found, those printed on the same line. Elsewhere the same words are part
 * of a sentence.
 */
public class LabelFinder {

  /** A label this close after the last one found is expected; optional ones may be left out. */
  private static final int EXPECTED_WITHIN = 3;

  private static final Pattern PREFIX =
      Pattern.compile(
          "(?:(?:[\u2022\u00B7\u25AA\u2023\u25E6\u25CF\u25CB\u25A0\uF0B7\uF0A7\uF02D*-]|o(?= )|\\(?\\d{1,2}[a-z]?[.)]|\\(?[a-z][.)]) *){0,2}");

  private final FormLayout layout;
  private final List<List<LabelPattern>> patterns;
  private final List<List<List<Pattern>>> options;
  private final FieldNames names;

  public LabelFinder(FormLayout layout) {
    this.layout = layout;
    patterns = layout.labels().stream().map(LabelFinder::patterns).toList();
    options = layout.labels().stream().map(LabelFinder::options).toList();
    names = new FieldNames(layout);
  }

  private static List<LabelPattern> patterns(Label label) {
    return label.wordings().stream()
        .filter(wording -> !wording.isBlank())
        .map(wording -> new LabelPattern(wording, label.kind() == Kind.REPEAT))
        .toList();
  }

  private static List<List<Pattern>> options(Label label) {
    return label.options().stream()
        .map(option -> option.wordings().stream().map(LabelPattern::of).toList())
        .toList();
  }

  FormLayout layout() {
    return layout;
  }

  FieldNames names() {
    return names;
  }

  /** Of each option of a choice, what finds its wordings. */
  List<List<Pattern>> options(int label) {
    return options.get(label);
  }

  List<Mention> find(Flow flow) {
    List<Mention> found = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    int fragment = 0;
    while (fragment < flow.fragments.size()) {
      Optional<Mention> mention = at(flow, fragment, seen, last(found));
      if (mention.isPresent()) {
        List<Mention> line = withSameLine(flow, mention.get());
        found.addAll(line);
        line.forEach(each -> seen.add(each.label()));
        fragment = flow.fragmentAt(line.get(line.size() - 1).valueStart());
      }
      fragment++;
    }
    return found;
  }

  private static int last(List<Mention> found) {
    return found.isEmpty() ? -1 : found.get(found.size() - 1).label();
  }

  private static int startAfterPrefix(Flow flow, int fragment) {
    int start = flow.startOf(fragment);
    Matcher prefix = PREFIX.matcher(flow.folded).region(start, flow.endOf(fragment));
    return prefix.lookingAt() ? prefix.end() : start;
  }

  /** Of several labels that fit, the longest: "Name" also begins "Name of employer". */
  private Optional<Mention> at(Flow flow, int fragment, Set<Integer> seen, int last) {
    Effort.step();
    int place = startAfterPrefix(flow, fragment);
    Mention best = null;
    for (int label = 0; label < patterns.size(); label++) {
      boolean expected = isExpected(label, seen, last);
      for (LabelPattern pattern : patterns.get(label)) {
        OptionalInt start = pattern.valueStart(flow, place, expected);
        if (start.isPresent() && isBetter(best, start.getAsInt(), seen, label > last)) {
          int number = pattern.number(flow, place);
          best = new Mention(label, flow.startOf(fragment), start.getAsInt(), number);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Printed again and again, a label is expected wherever its kin stands. */
  private boolean isExpected(int label, Set<Integer> seen, int last) {
    boolean next = label > last && label - last <= EXPECTED_WITHIN;
    return isRepeated(label)
        ? next || (last - label <= EXPECTED_WITHIN && last >= 0)
        : next && !seen.contains(label);
  }

  private boolean isRepeated(int label) {
    return layout.labels().get(label).kind() == Kind.REPEAT;
  }

  /** Of two labels with the same words, as the "Date" of two signatures, the one not seen yet. */
  private static boolean isBetter(Mention best, int valueStart, Set<Integer> seen, boolean next) {
    return best == null
        || valueStart > best.valueStart()
        || (valueStart == best.valueStart() && next && seen.contains(best.label()));
  }

  private List<Mention> withSameLine(Flow flow, Mention first) {
    List<Mention> line = new ArrayList<>(List.of(first));
    Set<Integer> others = companions(first.label());
    Optional<Mention> next = nextOnLine(flow, first, others);
    while (next.isPresent()) {
      line.add(next.get());
      others.remove(next.get().label());
      next = nextOnLine(flow, next.get(), others);
    }
    return line;
  }

  /** The labels printed on one line with this one, whichever of them comes first here. */
  private Set<Integer> companions(int label) {
    List<Label> labels = layout.labels();
    int first = label;
    while (first > 0 && labels.get(first).sameLine()) {
      first--;
    }
    Set<Integer> companions = new HashSet<>(Set.of(first));
    for (int next = first + 1; next < labels.size() && labels.get(next).sameLine(); next++) {
      companions.add(next);
    }
    companions.remove(label);
    return companions;
  }

  private Optional<Mention> nextOnLine(Flow flow, Mention after, Set<Integer> labels) {
    int end = flow.endOf(flow.fragmentAt(after.valueStart()));
    Mention nearest = null;
    for (int label : labels) {
      for (LabelPattern pattern : patterns.get(label)) {
        OptionalInt place = pattern.place(flow, after.valueStart(), end);
        if (place.isPresent()) {
          int value = pattern.valueStart(flow, place.getAsInt(), true).orElseThrow();
          int number = pattern.number(flow, place.getAsInt());
          int start = LabelPattern.beforeStars(flow, place.getAsInt());
          nearest = nearer(nearest, new Mention(label, start, value, number));
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Of two at the same place, the longer wording: "URN 100" rather than "URN". */
  private static Mention nearer(Mention one, Mention other) {
    boolean longer =
        one != null && one.start() == other.start() && other.valueStart() > one.valueStart();
    return one == null || other.start() < one.start() || longer ? other : one;
  }
}
