package mhss.gateway.documents.content;

import java.util.List;

/**
 * Text that stands together on one line.
 *
 * @param page from 1; 0 where the format has no pages
 * @param line from 1, within the page
 * @param heading styled as one, so no part of a value
 * @param struck characters with a line through them
 */
public record Fragment(
    String text,
    Break before,
    int page,
    int line,
    Cell cell,
    Box box,
    boolean heading,
    List<Span> struck) {

  public Fragment {
    struck = List.copyOf(struck);
  }

  public Fragment(
      String text, Break before, int page, int line, Cell cell, Box box, boolean heading) {
    this(text, before, page, line, cell, box, heading, List.of());
  }

  public Fragment after(Break other) {
    return new Fragment(text, other, page, line, cell, box, heading, struck);
  }

  public Fragment in(Cell other) {
    return new Fragment(text, before, page, line, other, box, heading, struck);
  }

  public Fragment at(int aPage, int aLine) {
    return new Fragment(text, before, aPage, aLine, cell, box, heading, struck);
  }

  public Fragment at(Box other) {
    return new Fragment(text, before, page, line, cell, other, heading, struck);
  }

  public boolean isStruck(int place) {
    return struck.stream().anyMatch(span -> span.from() <= place && place < span.to());
  }
}
