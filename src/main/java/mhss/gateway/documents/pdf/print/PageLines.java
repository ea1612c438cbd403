package mhss.gateway.documents.pdf.print;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import mhss.gateway.documents.content.Box;
import mhss.gateway.documents.content.Break;
import mhss.gateway.documents.content.Cell;
import mhss.gateway.documents.content.Fragment;
import mhss.gateway.documents.content.Span;

/** Glyphs of a page into fragments: lines from top to bottom, parted where a gap is wide. */
class PageLines {

  /** Glyphs whose baselines differ by less than this share of their size stand on one line. */
  private static final float SAME_LINE = 0.35f;

  /** Lines of a paragraph are at most this many sizes apart. */
  private static final float SAME_PARAGRAPH = 1.6f;

  private final int page;
  private final List<Fragment> fragments = new ArrayList<>();
  private final List<Boolean> strokes = new ArrayList<>();
  private final List<Float> lefts = new ArrayList<>();
  private int line;
  private float lastBaseline;

  private PageLines(int page) {
    this.page = page;
  }

  static List<Fragment> of(int page, List<Glyph> glyphs) {
    PageLines lines = new PageLines(page);
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.removeIf(glyph -> glyph.text().isEmpty());
    sorted.sort(Comparator.comparingDouble(Glyph::baseline));
    List<Glyph> current = new ArrayList<>();
    for (Glyph glyph : sorted) {
      if (!current.isEmpty() && !sameLine(current.get(current.size() - 1), glyph)) {
        lines.add(current);
        current.clear();
      }
      current.add(glyph);
    }
    lines.add(current);
    return lines.fragments;
  }

  private static boolean sameLine(Glyph above, Glyph glyph) {
    float size = Math.min(above.size(), glyph.size());
    return glyph.baseline() - above.baseline() < SAME_LINE * size;
  }

  private void add(List<Glyph> glyphs) {
    glyphs.sort(Comparator.comparingDouble(Glyph::left));
    if (glyphs.stream().allMatch(Glyph::isBlank)) {
      return;
    }
    line++;
    float baseline = glyphs.get(0).baseline();
    float size = (float) glyphs.stream().mapToDouble(Glyph::size).max().orElse(1);
    boolean far = line == 1 || baseline - lastBaseline > SAME_PARAGRAPH * size;
    lastBaseline = baseline;
    part(glyphs, far ? Break.PARAGRAPH : Break.LINE);
  }

  private void part(List<Glyph> glyphs, Break first) {
    Break before = first;
    List<Glyph> run = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean blank = false;
    for (Glyph glyph : glyphs) {
      if (glyph.isBlank()) {
        blank = true;
        continue;
      }
      Glyph last = run.isEmpty() ? null : run.get(run.size() - 1);
      if (last != null && glyph.repeats(last)) {
        continue;
      }
      if (last != null && isWide(last, glyph)) {
        before = close(text, run, before);
      } else if (last != null && (blank || last.gapTo(glyph) > 0.5f * last.space())) {
        append(text, " ", last.right(), false);
      }
      append(text, plain(glyph.text()), glyph.left(), glyph.struck());
      run.add(glyph);
      blank = false;
    }
    close(text, run, before);
  }

  private void append(StringBuilder text, String more, float left, boolean struck) {
    text.append(more);
    strokes.addAll(Collections.nCopies(more.length(), struck));
    lefts.addAll(Collections.nCopies(more.length(), left));
  }

  /** Ligatures are one glyph and several letters. */
  private static String plain(String text) {
    boolean simple = text.length() == 1 && text.charAt(0) < 0x80;
    return simple ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static boolean isWide(Glyph last, Glyph glyph) {
    return last.isPicture()
        || glyph.isPicture()
        || last.gapTo(glyph) > Math.max(2.8f * last.space(), 0.8f * last.size());
  }

  private Break close(StringBuilder text, List<Glyph> run, Break before) {
    String plain = plain(text.toString()).strip();
    Break next = before;
    if (!plain.isEmpty()) {
      // An accent of its own, printed beside its letter, becomes one with it.
      boolean inStep = plain.length() == text.length();
      List<Span> struck = inStep ? Span.of(strokes) : List.of();
      List<Float> places = inStep ? lefts : List.of();
      fragments.add(
          new Fragment(plain, before, page, line, Cell.NONE, box(run), false, struck, places));
      next = Break.GAP;
    }
    text.setLength(0);
    strokes.clear();
    lefts.clear();
    run.clear();
    return next;
  }

  private static Box box(List<Glyph> run) {
    Glyph first = run.get(0);
    float right = (float) run.stream().mapToDouble(Glyph::right).max().orElse(first.right());
    float top = first.baseline() - first.size();
    return new Box(first.left(), top, right, first.baseline() + first.size() * 0.2f);
  }
}
