package mhss.gateway.documents.labels.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mhss.gateway.documents.FormLayout.Kind;
import mhss.gateway.documents.FormLayout.Label;
import mhss.gateway.documents.Region;
import mhss.gateway.documents.content.Fragment;

/** Grows piece by piece from a label until something shows that the value has ended. */
public class Value {

  /** Lines to write on, printed by paper forms. */
  private static final Pattern RULING = Pattern.compile("_{3,}|\\.{4,}|\u2026{2,}");

  private static final Pattern PROMPT =
      Pattern.compile(
          "(?:click|tap)(?: or tap)?(?: here)? to enter (?:text|a date)\\.?|choose an item\\.?",
          Pattern.CASE_INSENSITIVE);

  /** In heights of a line. */
  private static final float FAR = 4;

  private static final int LONGEST_RESIDUE = 5;

  private final Label label;
  private Fragment labelAt;
  private final boolean colon;
  private final RightEdges edges;
  private final List<Piece> pieces = new ArrayList<>();

  public Value(Label label, Fragment labelAt, boolean colon, RightEdges edges) {
    this.label = label;
    this.labelAt = labelAt;
    this.colon = colon;
    this.edges = edges;
  }

  /** The label goes on there, before any of its value. */
  public void explainedAt(Fragment hint) {
    labelAt = pieces.isEmpty() ? hint : labelAt;
  }

  /** False when the piece and all after it are no part of the value. */
  public boolean accept(Piece piece) {
    String text = RULING.matcher(piece.text()).replaceAll(" ").strip();
    if (text.isEmpty() || PROMPT.matcher(text).matches()) {
      return true;
    }
    boolean sameFragment = piece.of() == labelAt;
    if (!sameFragment && (piece.of().heading() || !reaches(piece))) {
      return false;
    }
    pieces.add(new Piece(text, piece.of(), piece.region()));
    return true;
  }

  private boolean reaches(Piece piece) {
    if (labelAt.cell().inTable() && piece.cell().row() != labelAt.cell().row()) {
      // Only a label with an empty cell beside it can have its value in the row below.
      return pieces.isEmpty() && piece.cell().column() == labelAt.cell().column();
    }
    if (isFar(piece)) {
      return false;
    }
    return pieces.isEmpty() || isLong() || goesOn(piece);
  }

  /** The date of a signature may stand under it. */
  private boolean isLong() {
    return label.multiLine() || label.kind() == Kind.SIGNATURE;
  }

  /** Far below on the same page there is a footer, or something else of its own. */
  private boolean isFar(Piece piece) {
    Fragment above = pieces.isEmpty() ? labelAt : last().of();
    float gap = piece.of().box().top() - above.box().bottom();
    boolean samePage = piece.of().page() > 0 && piece.of().page() == above.page();
    return samePage && gap > FAR * piece.of().box().height();
  }

  private boolean goesOn(Piece piece) {
    Piece last = last();
    return switch (piece.before()) {
      case GAP -> true;
      case LINE ->
          !piece.of().box().known()
              || isInCell(piece, last)
              || edges.wraps(last, piece)
              || hangs(piece)
              || isResidue(last);
      case PARAGRAPH -> isInCell(piece, last) || isResidue(last);
      case CELL -> isResidue(last);
    };
  }

  private static boolean isInCell(Piece piece, Piece last) {
    return piece.cell().inTable() && piece.cell().equals(last.cell());
  }

  /** Printed behind a label without a colon, as the "100" of "URN 100"; the answer follows. */
  private boolean isResidue(Piece last) {
    return !colon && last.of() == labelAt && last.text().length() <= LONGEST_RESIDUE;
  }

  /** Stands in the column of the value, right of the label. */
  private boolean hangs(Piece piece) {
    float indent = 1.5f * piece.of().box().height();
    Fragment first = pieces.get(0).of();
    float left = piece.of().box().left();
    return left > labelAt.box().left() + indent
        && (first == labelAt || Math.abs(left - first.box().left()) < indent);
  }

  private Piece last() {
    return pieces.get(pieces.size() - 1);
  }

  public boolean isEmpty() {
    return pieces.isEmpty();
  }

  public Fragment place() {
    return pieces.get(0).of();
  }

  /** What of it stands on the page on which it begins. */
  public Region region() {
    return pieces.stream()
        .filter(piece -> piece.of().page() == place().page())
        .map(Piece::region)
        .reduce(Region.NONE, Region::and);
  }

  public String text() {
    StringBuilder text = new StringBuilder(pieces.get(0).text());
    for (int i = 1; i < pieces.size(); i++) {
      text.append(joint(pieces.get(i - 1), pieces.get(i))).append(pieces.get(i).text());
    }
    return ticked(text.toString());
  }

  private char joint(Piece last, Piece next) {
    boolean newLine =
        switch (next.before()) {
          case GAP -> false;
          case LINE -> isLong() && !edges.wraps(last, next);
          case PARAGRAPH -> !isResidue(last);
          case CELL -> isLong();
        };
    return newLine ? '\n' : ' ';
  }

  private static String ticked(String text) {
    return switch (text) {
      case "\u2610" -> "false";
      case "\u2611", "\u2612", "\u2713", "\u2714" -> "true";
      default -> text;
    };
  }
}
