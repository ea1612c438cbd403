package mhss.gateway.documents.labels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import mhss.gateway.documents.content.Break;
import mhss.gateway.documents.content.Cell;
import mhss.gateway.documents.content.Fragment;

/** Joins the two halves of a table row that a page break went through. */
class SplitRows {

  private final LabelFinder finder;

  private SplitRows(LabelFinder finder) {
    this.finder = finder;
  }

  static List<Fragment> join(List<Fragment> fragments, LabelFinder finder) {
    SplitRows rows = new SplitRows(finder);
    List<Fragment> joined = new ArrayList<>();
    List<Fragment> row = new ArrayList<>();
    List<Fragment> last = List.of();
    for (Fragment fragment : fragments) {
      if (!row.isEmpty() && row.get(0).cell().row() != fragment.cell().row()) {
        last = rows.add(joined, last, row);
        row = new ArrayList<>();
      }
      row.add(fragment);
    }
    rows.add(joined, last, row);
    return joined;
  }

  /** Returns the row as added, so that the next one can be joined to it. */
  private List<Fragment> add(List<Fragment> all, List<Fragment> last, List<Fragment> row) {
    List<Fragment> added = row;
    if (isSplit(last, row)) {
      all.subList(all.size() - last.size(), all.size()).clear();
      added = merged(last, row);
    }
    all.addAll(added);
    return added;
  }

  private boolean isSplit(List<Fragment> last, List<Fragment> row) {
    if (last.isEmpty() || row.isEmpty() || !overPage(last.get(last.size() - 1), row.get(0))) {
      return false;
    }
    boolean labelIsEmpty = row.get(0).cell().column() > last.get(0).cell().column();
    List<Fragment> apart = new ArrayList<>(last);
    apart.addAll(row);
    return labelIsEmpty || labels(merged(last, row)) > labels(apart);
  }

  private static boolean overPage(Fragment last, Fragment first) {
    return last.cell().inTable() && first.cell().inTable() && first.page() == last.page() + 1;
  }

  private long labels(List<Fragment> fragments) {
    return finder.find(new Flow(fragments)).stream().mapToInt(Mention::label).distinct().count();
  }

  private static List<Fragment> merged(List<Fragment> last, List<Fragment> row) {
    int number = last.get(0).cell().row();
    List<Fragment> merged = new ArrayList<>(last);
    row.forEach(fragment -> merged.add(moved(fragment, number, last)));
    return merged.stream()
        .sorted(Comparator.comparingInt(fragment -> fragment.cell().column()))
        .collect(Collectors.toList());
  }

  private static Fragment moved(Fragment fragment, int row, List<Fragment> last) {
    Cell cell = new Cell(row, fragment.cell().column());
    boolean goesOn = last.stream().anyMatch(other -> other.cell().equals(cell));
    boolean first = fragment.before() == Break.CELL;
    return fragment.after(first && goesOn ? Break.LINE : fragment.before()).in(cell);
  }
}
