package mhss.gateway.documents.pdf.print;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import mhss.gateway.documents.FontRun;
import mhss.gateway.documents.content.Fragment;

/** The fonts of the printed lines. */
class Typefaces {

  private final List<FontRun> runs = new ArrayList<>();

  void add(int page, List<Glyph> glyphs, List<Fragment> printed) {
    NavigableMap<Float, Integer> lines = new TreeMap<>();
    printed.forEach(fragment -> lines.put(fragment.box().bottom(), fragment.line()));
    FontRun last = null;
    for (Glyph glyph : glyphs) {
      Map.Entry<Float, Integer> line = lines.ceilingEntry(glyph.baseline());
      if (glyph.isBlank() || glyph.isPicture() || glyph.font().isEmpty() || line == null) {
        continue;
      }
      FontRun run =
          new FontRun(glyph.font(), Math.round(glyph.size() * 10) / 10f, page, line.getValue(), 1);
      last = joined(last, run);
    }
  }

  private FontRun joined(FontRun last, FontRun run) {
    boolean goesOn =
        last != null
            && last.font().equals(run.font())
            && last.size() == run.size()
            && last.page() == run.page()
            && last.line() == run.line();
    FontRun longer =
        goesOn
            ? new FontRun(run.font(), run.size(), run.page(), run.line(), last.characters() + 1)
            : run;
    if (goesOn) {
      runs.set(runs.size() - 1, longer);
    } else {
      runs.add(longer);
    }
    return longer;
  }

  /** Those of the text, without what stands in the margins. */
  List<FontRun> of(List<Fragment> body) {
    Set<Long> lines = new HashSet<>();
    body.forEach(fragment -> lines.add(((long) fragment.page() << 32) + fragment.line()));
    return runs.stream()
        .filter(run -> lines.contains(((long) run.page() << 32) + run.line()))
        .toList();
  }
}
