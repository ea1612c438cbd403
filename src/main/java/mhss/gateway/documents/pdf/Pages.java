package mhss.gateway.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mhss.gateway.documents.content.Fragment;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The printed text of all pages: what belongs to the text, and what stands in the margins. */
class Pages {

  private final PDDocument document;
  private final List<Fragment> upright = new ArrayList<>();
  private final List<Fragment> turned = new ArrayList<>();

  Pages(PDDocument document) {
    this.document = document;
  }

  void read(List<Fragment> body, List<Fragment> margins) throws IOException {
    GlyphCollector collector = new GlyphCollector();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      List<Glyph> glyphs = collector.page(document, page);
      glyphs.addAll(TypedOver.on(document.getPage(page - 1)));
      sort(page, glyphs);
    }
    Furniture furniture = new Furniture(upright, height(document));
    upright.forEach(fragment -> (furniture.holds(fragment) ? margins : body).add(fragment));
    margins.addAll(turned);
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
  private void sort(int page, List<Glyph> glyphs) {
    Map<Float, List<Glyph>> directions =
        glyphs.stream().collect(Collectors.groupingBy(Glyph::direction));
    int most = directions.values().stream().mapToInt(List::size).max().orElse(0);
    directions
        .values()
        .forEach(each -> (each.size() == most ? upright : turned).addAll(PageLines.of(page, each)));
  }
}
