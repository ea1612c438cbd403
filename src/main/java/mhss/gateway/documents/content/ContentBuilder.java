package mhss.gateway.documents.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the fragments of a document that flows, in the order it is read. */
public final class ContentBuilder {

  private static final Pattern WIDE_GAP = Pattern.compile("\t[\t ]*| {3,}\t*");

  private final List<Fragment> fragments = new ArrayList<>();
  private final Deque<int[]> openCells = new ArrayDeque<>();
  private final StringBuilder pending = new StringBuilder();
  private Break before = Break.PARAGRAPH;
  private int line = 1;
  private int rows;
  private int characters;
  private boolean heading;

  public void append(CharSequence text) {
    characters += text.length();
    if (characters > Limits.CHARACTERS) {
      throw Limits.exceeded("characters of text", Limits.CHARACTERS);
    }
    pending.append(text);
  }

  public void append(char character) {
    append(String.valueOf(character));
  }

  public void tab() {
    append('\t');
  }

  public void lineBreak() {
    end(Break.LINE);
    line++;
  }

  public void paragraph() {
    end(Break.PARAGRAPH);
    line++;
  }

  /** Whether what follows is a heading, until said otherwise. */
  public void heading(boolean isHeading) {
    heading = isHeading;
  }

  public void openRow() {
    end(Break.CELL);
    openCells.push(new int[] {++rows, 0});
  }

  public void nextCell() {
    end(Break.CELL);
    if (openCells.isEmpty()) {
      openRow();
    }
    openCells.peek()[1]++;
  }

  public void closeRow() {
    end(Break.CELL);
    openCells.poll();
    line++;
  }

  public List<Fragment> fragments() {
    end(Break.PARAGRAPH);
    return fragments;
  }

  private void end(Break next) {
    for (String part : WIDE_GAP.split(plainBlanks())) {
      add(part.strip());
    }
    pending.setLength(0);
    before = before.orStronger(next);
  }

  private void add(String text) {
    if (text.isEmpty()) {
      return;
    }
    if (fragments.size() == Limits.FRAGMENTS) {
      throw Limits.exceeded("pieces of text", Limits.FRAGMENTS);
    }
    int[] cell = openCells.peek();
    Cell place = cell == null ? Cell.NONE : new Cell(cell[0], cell[1]);
    fragments.add(new Fragment(text, before, 0, line, place, Box.NONE, heading));
    before = Break.GAP;
  }

  /** No-break and other typographic blanks are blanks; what has no width is nothing. */
  private String plainBlanks() {
    StringBuilder plain = new StringBuilder(pending.length());
    for (int i = 0; i < pending.length(); i++) {
      char character = pending.charAt(i);
      if (character == '\t' || Character.isWhitespace(character)) {
        plain.append(character == '\t' ? '\t' : ' ');
      } else if (Character.isSpaceChar(character)) {
        plain.append(' ');
      } else if (!Character.isISOControl(character) && !isWidthless(character)) {
        plain.append(character);
      }
    }
    return plain.toString();
  }

  private static boolean isWidthless(char character) {
    return (character >= '\u200B' && character <= '\u200F')
        || character == '\u00AD'
        || character == '\uFEFF'
        || character == '\u2060';
  }
}
