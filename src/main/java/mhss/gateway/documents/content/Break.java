package mhss.gateway.documents.content;

/** What parts a fragment from the one before it, weakest first. */
public enum Break {
  /** A tab, or blanks too wide for a sentence. */
  GAP('\t'),
  /** The next line of the same paragraph. */
  LINE('\n'),
  PARAGRAPH('\f'),
  CELL('\u0001');

  private final char mark;

  Break(char mark) {
    this.mark = mark;
  }

  /** Stands for the break where fragments are joined to one string. */
  public char mark() {
    return mark;
  }

  Break orStronger(Break other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
