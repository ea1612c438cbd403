package mhss.gateway.documents.labels.value;

import mhss.gateway.documents.Region;
import mhss.gateway.documents.content.Break;
import mhss.gateway.documents.content.Cell;
import mhss.gateway.documents.content.Fragment;

/**
 * The part of a fragment that may belong to a value.
 *
 * @param region of that part
 */
public record Piece(String text, Fragment of, Region region) {

  Break before() {
    return of.before();
  }

  Cell cell() {
    return of.cell();
  }

  /** Width of the first word, as far as the width of the whole tells. */
  float firstWord() {
    int end = of.text().indexOf(' ');
    float share = end < 0 ? 1 : (float) (end + 1) / of.text().length();
    return share * (of.box().right() - of.box().left());
  }
}
