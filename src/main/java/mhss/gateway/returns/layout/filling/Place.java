package mhss.gateway.returns.layout.filling;

import org.apache.poi.ss.usermodel.Cell;

/** Where in a template something stands that cannot be used. */
record Place(String file, String where) {

  static Place whole(String file) {
    return new Place(file, "");
  }

  Place at(Cell cell) {
    return new Place(
        file, "sheet '%s', cell %s".formatted(cell.getSheet().getSheetName(), cell.getAddress()));
  }

  Place part(String name) {
    return new Place(file, name);
  }

  UnusableTemplate unusable(String cause) {
    return new UnusableTemplate(file, where, cause);
  }
}
