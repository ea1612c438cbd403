package mhss.gateway.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mhss.gateway.audit.anchors.AnchorFolder;
import mhss.gateway.audit.anchors.AnchorFolder.SignedFile;
import mhss.gateway.audit.anchors.Statement;

/**
 * Every anchor there is. Files and table each hold a copy, so that whoever alters one of them is
 * found out by the other.
 */
class AnchorFinder {

  private static final String TABLE = "the database";

  private final AnchorRows rows;
  private final AnchorFolder folder;
  private final AuditKey key;

  AnchorFinder(AnchorRows rows, AnchorFolder folder, AuditKey key) {
    this.rows = rows;
    this.folder = folder;
    this.key = key;
  }

  /**
   * @param problem why what it says does not count, before anybody looks at the chain
   */
  record Found(Statement said, String place, Optional<String> problem) {}

  List<Found> find() {
    Map<String, Anchor> known = new TreeMap<>();
    rows.all().forEach(anchor -> known.put(anchor.fileName(), anchor));
    List<Found> found = new ArrayList<>();
    known.values().forEach(anchor -> found.add(inTable(anchor)));
    folder
        .all()
        .forEach(
            (name, file) -> {
              if (!same(known.get(name), file)) {
                found.add(inFolder(name, file));
              }
            });
    found.sort(Comparator.comparing(one -> one.said().day()));
    return found;
  }

  private static boolean same(Anchor row, SignedFile file) {
    return row != null
        && Arrays.equals(row.statement(), file.statement())
        && Arrays.equals(row.signature(), file.signature());
  }

  private Found inTable(Anchor row) {
    Statement columns = new Statement(row.day(), row.seq(), row.hash(), row.madeAt());
    Optional<String> problem =
        Statement.read(row.statement()).filter(columns::equals).isPresent()
            ? key.problem(row.statement(), row.signature(), row.signer())
            : Optional.of("Its row does not say what was signed");
    return new Found(columns, TABLE, problem);
  }

  /** A file that differs from the table, or of which the table knows nothing. */
  private Found inFolder(String name, SignedFile file) {
    Statement unknown =
        new Statement(java.time.LocalDate.parse(name.substring(0, 10)), 0, "", key.now());
    if (file.signature() == null) {
      return new Found(unknown, name, Optional.of("There is no signature beside it"));
    }
    return Statement.read(file.statement())
        .map(said -> new Found(said, name, key.problem(file.statement(), file.signature())))
        .orElseGet(() -> new Found(unknown, name, Optional.of("It is not an anchor")));
  }
}
