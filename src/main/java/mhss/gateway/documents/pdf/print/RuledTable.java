package mhss.gateway.documents.pdf.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import mhss.gateway.documents.content.Box;
import mhss.gateway.documents.content.Break;
import mhss.gateway.documents.content.Cell;
import mhss.gateway.documents.content.Fragment;

/**
 * Reads a page cell by cell where lines are drawn around its texts. In a table a label may go on
 * over several lines beside an answer that does the same, and only the lines tell them apart.
 */
class RuledTable {

  private static final float SAME_ROW = 3;

  private final int page;

  /** Numbers of the printed lines by their baselines. */
  private final NavigableMap<Float, Integer> lines = new TreeMap<>();

  private final List<Part> parts = new ArrayList<>();
  private int row;

  /** What is read in one go: a row of cells, or a line outside the table. */
  private record Part(float baseline, List<Fragment> fragments) {}

  RuledTable(int page, List<Fragment> printed, int rowsBefore) {
    this.page = page;
    printed.forEach(fragment -> lines.put(fragment.box().bottom(), fragment.line()));
    row = rowsBefore;
  }

  /** Empty when there is no table. */
  List<Fragment> read(List<Glyph> glyphs, Rulings rulings) {
    Map<Box, List<Glyph>> cells = new LinkedHashMap<>();
    List<Glyph> loose = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      float middle = glyph.baseline() - 0.3f * glyph.size();
      rulings
          .cellAround((glyph.left() + glyph.right()) / 2, middle)
          .map(cell -> cells.computeIfAbsent(cell, box -> new ArrayList<>()))
          .orElse(loose)
          .add(glyph);
    }
    if (cells.size() < 2) {
      return List.of();
    }
    PageLines.of(page, loose)
        .forEach(line -> parts.add(new Part(line.box().bottom(), List.of(line))));
    rows(cells);
    parts.sort(Comparator.comparingDouble(Part::baseline));
    return parts.stream().flatMap(part -> part.fragments().stream()).map(this::numbered).toList();
  }

  int rows() {
    return row;
  }

  private void rows(Map<Box, List<Glyph>> cells) {
    List<Box> boxes = new ArrayList<>(cells.keySet());
    boxes.sort(Comparator.comparingDouble(Box::top));
    List<Box> sameRow = new ArrayList<>();
    for (Box box : boxes) {
      if (!sameRow.isEmpty() && box.top() - sameRow.get(0).top() > SAME_ROW) {
        addRow(sameRow, cells);
        sameRow.clear();
      }
      sameRow.add(box);
    }
    addRow(sameRow, cells);
  }

  private void addRow(List<Box> boxes, Map<Box, List<Glyph>> cells) {
    row++;
    boxes.sort(Comparator.comparingDouble(Box::left));
    List<Fragment> fragments = new ArrayList<>();
    for (Box box : boxes) {
      // The left edge tells which cells stand below one another, though rows differ in cells.
      Cell cell = new Cell(row, 1 + Math.round(box.left() / 4));
      Break before = Break.CELL;
      for (Fragment line : PageLines.of(page, cells.get(box))) {
        fragments.add(line.after(before == Break.CELL ? before : line.before()).in(cell));
        before = Break.LINE;
      }
    }
    if (!fragments.isEmpty()) {
      double first = fragments.stream().mapToDouble(line -> line.box().bottom()).min().orElse(0);
      parts.add(new Part((float) first, fragments));
    }
  }

  /** Lines are counted across the page, not within the cell. */
  private Fragment numbered(Fragment fragment) {
    float baseline = fragment.box().bottom();
    Map.Entry<Float, Integer> above = lines.floorEntry(baseline);
    Map.Entry<Float, Integer> below = lines.ceilingEntry(baseline);
    boolean isAbove =
        below == null || (above != null && baseline - above.getKey() < below.getKey() - baseline);
    int line = (isAbove ? above : below).getValue();
    return fragment.at(page, line);
  }
}
