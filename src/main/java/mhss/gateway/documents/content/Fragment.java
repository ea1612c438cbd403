package mhss.gateway.documents.content;

/**
 * Text that stands together on one line.
 *
 * @param page from 1; 0 where the format has no pages
 * @param line from 1, within the page
 * @param heading styled as one, so no part of a value
 */
public record Fragment(
    String text, Break before, int page, int line, Cell cell, Box box, boolean heading) {

  public Fragment after(Break other) {
    return new Fragment(text, other, page, line, cell, box, heading);
  }
}
