package mhss.gateway.documents.labels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.documents.content.Break;
import mhss.gateway.documents.content.Fragment;

/**
 * Reads a page that is laid out as a table of labels and values: a label that goes on over several
 * lines beside its value is one label, although every line of the page holds a bit of both.
 */
class TwoColumns {

  private static final float SAME_PLACE = 3;
  private static final int LEAST_ROWS = 3;

  private final LabelFinder finder;
  private final List<Fragment> ordered = new ArrayList<>();

  private TwoColumns(LabelFinder finder) {
    this.finder = finder;
  }

  static List<Fragment> order(List<Fragment> fragments, LabelFinder finder) {
    TwoColumns columns = new TwoColumns(finder);
    fragments.stream()
        .collect(Collectors.groupingBy(Fragment::page, java.util.TreeMap::new, Collectors.toList()))
        .values()
        .forEach(columns::page);
    return columns.ordered;
  }

  private void page(List<Fragment> page) {
    float gutter = gutter(page);
    if (gutter == 0) {
      ordered.addAll(page);
      return;
    }
    List<Fragment> left = new ArrayList<>();
    List<Fragment> right = new ArrayList<>();
    page.forEach(each -> (each.box().left() < gutter - SAME_PLACE ? left : right).add(each));
    merge(left, right, rowStarts(left));
  }

  /** Where most texts after a gap begin; 0 when there is no such place. */
  private static float gutter(List<Fragment> page) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Fragment fragment : page) {
      if (fragment.before() == Break.GAP) {
        counts.merge(Math.round(fragment.box().left()), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_ROWS)
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey().floatValue())
        .orElse(0f);
  }

  private Set<Integer> rowStarts(List<Fragment> left) {
    Flow flow = new Flow(left);
    Set<Integer> starts = new HashSet<>();
    for (Mention mention : finder.find(flow)) {
      starts.add(flow.fragments.get(flow.fragmentAt(mention.start())).line());
    }
    return starts;
  }

  private void merge(List<Fragment> left, List<Fragment> right, Set<Integer> rowStarts) {
    int next = 0;
    int row = 0;
    for (Fragment fragment : left) {
      if (rowStarts.contains(fragment.line()) && fragment.line() != row) {
        row = fragment.line();
        while (next < right.size() && right.get(next).line() < row) {
          addRight(right, next++);
        }
      }
      ordered.add(fragment);
    }
    while (next < right.size()) {
      addRight(right, next++);
    }
  }

  /** A line of the value that stood beside a line of its label is still a line of its own. */
  private void addRight(List<Fragment> right, int index) {
    Fragment fragment = right.get(index);
    boolean newLine = index > 0 && right.get(index - 1).line() != fragment.line();
    boolean besideLabel = newLine && fragment.before() == Break.GAP;
    ordered.add(besideLabel ? fragment.after(Break.LINE) : fragment);
  }
}
