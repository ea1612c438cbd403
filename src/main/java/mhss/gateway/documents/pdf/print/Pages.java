package mhss.gateway.documents.pdf.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mhss.gateway.documents.FontRun;
import mhss.gateway.documents.content.Fragment;
import mhss.gateway.documents.content.Limits;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The printed text of all pages: what belongs to the text, and what stands in the margins. */
public class Pages {

  private final PDDocument document;
  private final List<Fragment> upright = new ArrayList<>();
  private final List<Fragment> turned = new ArrayList<>();
  private final List<Fragment> tabled = new ArrayList<>();
  private final Typefaces typefaces = new Typefaces();
  private boolean anyTable;
  private int rows;

  public Pages(PDDocument document) throws IOException {
    this.document = document;
    GlyphCollector collector = new GlyphCollector();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      List<Glyph> glyphs = collector.page(document, page);
      sort(page, glyphs, collector.rulings());
      turned.addAll(Notes.on(page, document.getPage(page - 1)));
      if (upright.size() + turned.size() > Limits.FRAGMENTS) {
        throw Limits.exceeded("pieces of text", Limits.FRAGMENTS);
      }
    }
    Furniture furniture = new Furniture(upright, height(document));
    upright.stream().filter(furniture::holds).forEach(turned::add);
    upright.removeIf(furniture::holds);
    tabled.removeIf(furniture::holds);
  }

  public List<Fragment> body() {
    return upright;
  }

  public List<Fragment> margins() {
    return turned;
  }

  public List<FontRun> fonts() {
    return typefaces.of(upright);
  }

  /** The same text cell by cell; empty when no page has a table. */
  public List<Fragment> tabled() {
    return anyTable ? tabled : List.of();
  }

  private static float height(PDDocument document) {
    for (PDPage page : document.getPages()) {
      return page.getRotation() % 180 == 0
          ? page.getCropBox().getHeight()
          : page.getCropBox().getWidth();
    }
    return 0;
  }

  /** Most text of a page runs one way; stamps along its edge run another. */
  private void sort(int page, List<Glyph> glyphs, Rulings rulings) {
    Map<Float, List<Glyph>> directions =
        glyphs.stream().collect(Collectors.groupingBy(Glyph::direction));
    int most = directions.values().stream().mapToInt(List::size).max().orElse(0);
    for (List<Glyph> each : directions.values()) {
      List<Fragment> lines = PageLines.of(page, each);
      if (each.size() == most) {
        upright.addAll(lines);
        typefaces.add(page, each, lines);
        table(page, lines, each, rulings);
      } else {
        turned.addAll(lines);
      }
    }
  }

  private void table(int page, List<Fragment> lines, List<Glyph> glyphs, Rulings rulings) {
    RuledTable table = new RuledTable(page, lines, rows);
    List<Fragment> cells = table.read(glyphs, rulings);
    rows = table.rows();
    anyTable |= !cells.isEmpty();
    tabled.addAll(cells.isEmpty() ? lines : cells);
  }
}
