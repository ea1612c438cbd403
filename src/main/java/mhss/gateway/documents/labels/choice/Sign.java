package mhss.gateway.documents.labels.choice;

import mhss.gateway.documents.content.Cell;
import mhss.gateway.documents.content.Fragment;

/**
 * An option, or a mark that may belong to one.
 *
 * @param option its number; -1 for a mark
 * @param from place of its first character in the document
 * @param to after its last
 * @param first the piece of text it begins in
 * @param last the piece of text it ends in
 * @param struck with a line through it
 */
public record Sign(
    Type type, int option, int from, int to, Fragment first, Fragment last, boolean struck) {

  /** EMPTY is a box without a tick, and whatever else says no. */
  public enum Type {
    OPTION,
    TICK,
    CROSS,
    PICTURE,
    EMPTY
  }

  boolean isOption() {
    return type == Type.OPTION;
  }

  boolean onLineOf(Sign other) {
    return isOnLine(other.first) || isOnLine(other.last);
  }

  private boolean isOnLine(Fragment piece) {
    boolean sameCell = first.cell().row() == piece.cell().row();
    return first.page() == piece.page() && first.line() == piece.line() && sameCell;
  }

  boolean inRowOf(Sign other) {
    return first.cell().inTable() && first.cell().row() == other.first.cell().row();
  }

  /** In the table, right under it. */
  boolean isBelow(Sign other) {
    Cell cell = first.cell();
    Cell above = other.first.cell();
    return cell.inTable() && cell.row() == above.row() + 1 && cell.column() == above.column();
  }
}
