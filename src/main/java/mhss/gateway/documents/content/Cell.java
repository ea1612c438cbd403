package mhss.gateway.documents.content;

/**
 * A cell of a table.
 *
 * @param row counted through the whole document, from 1; 0 outside tables
 * @param column from 1
 */
public record Cell(int row, int column) {

  public static final Cell NONE = new Cell(0, 0);

  public boolean inTable() {
    return row > 0;
  }
}
