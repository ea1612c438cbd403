package mhss.gateway.documents.content;

import java.util.List;

/**
 * Text that stands together on one line.
 *
 * @param page from 1; 0 where the format has no pages
 * @param line from 1, within the page
 * @param heading styled as one, so no part of a value
 * @param struck characters with a line through them
 * @param lefts where each character begins on the page; empty where nobody knows
 */
public record Fragment(
    String text,
    Break before,
    int page,
    int line,
    Cell cell,
    Box box,
    boolean heading,
    List<Span> struck,
    List<Float> lefts) {

  public Fragment {
    struck = List.copyOf(struck);
    lefts = List.copyOf(lefts);
  }

  public Fragment(
      String text,
      Break before,
      int page,
      int line,
      Cell cell,
      Box box,
      boolean heading,
      List<Span> struck) {
    this(text, before, page, line, cell, box, heading, struck, List.of());
  }

  public Fragment(
      String text, Break before, int page, int line, Cell cell, Box box, boolean heading) {
    this(text, before, page, line, cell, box, heading, List.of());
  }

  public Fragment after(Break other) {
    return new Fragment(text, other, page, line, cell, box, heading, struck, lefts);
  }

  public Fragment in(Cell other) {
    return new Fragment(text, before, page, line, other, box, heading, struck, lefts);
  }

  public Fragment at(int aPage, int aLine) {
    return new Fragment(text, before, aPage, aLine, cell, box, heading, struck, lefts);
  }

  public Fragment at(Box other) {
    return new Fragment(text, before, page, line, cell, other, heading, struck);
  }

  /** Where on the page a character begins, or, behind the last one, where they end. */
  public float leftOf(int place) {
    if (place < lefts.size()) {
      return lefts.get(Math.max(0, place));
    }
    float share = Math.min(1f, (float) place / Math.max(1, text.length()));
    return box.left() + share * (box.right() - box.left());
  }

  public boolean isStruck(int place) {
    return struck.stream().anyMatch(span -> span.from() <= place && place < span.to());
  }
}
