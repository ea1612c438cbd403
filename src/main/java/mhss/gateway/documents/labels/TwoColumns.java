package mhss.gateway.documents.labels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mhss.gateway.documents.content.Break;
import mhss.gateway.documents.content.Fragment;

/**
 * Reads pages that are laid out as a table of labels and values without lines between them: a label
 * that goes on over several lines beside its value is one label, although every line of the page
 * holds a bit of both.
 */
class TwoColumns {

  private static final float SAME_PLACE = 3;
  private static final int LEAST_ROWS = 3;

  private final List<Fragment> left = new ArrayList<>();
  private final List<Fragment> right = new ArrayList<>();
  private final List<Fragment> ordered = new ArrayList<>();

  private TwoColumns() {}

  static List<Fragment> order(List<Fragment> fragments, LabelFinder finder) {
    TwoColumns columns = new TwoColumns();
    fragments.stream()
        .collect(Collectors.groupingBy(Fragment::page, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(columns::divide);
    columns.merge(rowStarts(columns.left, finder));
    return columns.ordered;
  }

  private void divide(List<Fragment> page) {
    float gutter = gutter(page);
    for (Fragment fragment : page) {
      boolean isLabel = gutter == 0 || fragment.box().left() < gutter - SAME_PLACE;
      (isLabel ? left : right).add(fragment);
    }
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

  private static Set<Long> rowStarts(List<Fragment> left, LabelFinder finder) {
    Flow flow = new Flow(left);
    Set<Long> starts = new HashSet<>();
    for (Mention mention : finder.find(flow)) {
      starts.add(line(flow.fragments.get(flow.fragmentAt(mention.start()))));
    }
    return starts;
  }

  /** Of the whole document, so that a row may go on over a page break. */
  private static long line(Fragment fragment) {
    return ((long) fragment.page() << 32) + fragment.line();
  }

  private void merge(Set<Long> rowStarts) {
    int next = 0;
    long row = 0;
    for (Fragment fragment : left) {
      if (rowStarts.contains(line(fragment)) && line(fragment) != row) {
        row = line(fragment);
        int first = next;
        while (next < right.size() && line(right.get(next)) < row) {
          next++;
        }
        addRight(right.subList(first, next));
      }
      ordered.add(fragment);
    }
    addRight(right.subList(next, right.size()));
  }

  /** Further columns are read one after the other, when they all begin on the row's first line. */
  private void addRight(List<Fragment> row) {
    TreeSet<Integer> columns = new TreeSet<>();
    row.stream()
        .filter(fragment -> line(fragment) == line(row.get(0)))
        .forEach(fragment -> columns.add(Math.round(fragment.box().left())));
    List<Fragment> byColumn = new ArrayList<>(row);
    byColumn.sort(Comparator.comparing(fragment -> column(columns, fragment)));
    Fragment last = null;
    for (Fragment fragment : byColumn) {
      addRight(last, fragment);
      last = fragment;
    }
  }

  private static int column(TreeSet<Integer> columns, Fragment fragment) {
    Integer column = columns.floor(Math.round(fragment.box().left() + SAME_PLACE));
    return column == null ? 0 : column;
  }

  /** A line of the value that stood beside a line of its label is still a line of its own. */
  private void addRight(Fragment last, Fragment fragment) {
    boolean newLine = last != null && line(last) < line(fragment);
    boolean newColumn = last != null && line(last) > line(fragment);
    if (newColumn) {
      ordered.add(fragment.after(Break.GAP));
    } else if (newLine && fragment.before() == Break.GAP) {
      ordered.add(fragment.after(Break.LINE));
    } else {
      ordered.add(fragment);
    }
  }
}
