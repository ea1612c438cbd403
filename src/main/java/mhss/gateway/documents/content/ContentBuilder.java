package mhss.gateway.documents.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.documents.FontRun;

/** Collects the fragments of a document that flows, in the order it is read. */
public final class ContentBuilder {

  private static final Pattern WIDE_GAP = Pattern.compile("\t[\t ]*| {3,}\t*");

  /** Accents on one letter (Unicode Annex 15): whoever sorts more of them never ends. */
  private static final int MOST_MARKS = 30;

  private final List<Fragment> fragments = new ArrayList<>();
  private final Deque<int[]> openCells = new ArrayDeque<>();
  private final StringBuilder pending = new StringBuilder();
  private final List<Boolean> strokes = new ArrayList<>();
  private final FontRuns fonts = new FontRuns();
  private Break before = Break.PARAGRAPH;
  private int line = 1;
  private int rows;
  private int characters;
  private int marks;
  private boolean heading;
  private boolean struck;
  private boolean symbols;

  public void append(CharSequence text) {
    Effort.step();
    characters += text.length();
    if (characters > Limits.CHARACTERS) {
      throw Limits.exceeded("characters of text", Limits.CHARACTERS);
    }
    (symbols ? Symbols.inSymbolFont(text) : text).chars().forEach(each -> add((char) each));
  }

  /** No-break and other typographic blanks are blanks; what has no width is nothing. */
  private void add(char character) {
    marks = isMark(character) ? marks + 1 : 0;
    if (marks > MOST_MARKS) {
      return;
    }
    if (isStroke(character) && !strokes.isEmpty()) {
      strokes.set(strokes.size() - 1, true);
    } else if (character == '\t'
        || !(Character.isISOControl(character) || isWidthless(character))) {
      boolean blank = Character.isWhitespace(character) || Character.isSpaceChar(character);
      pending.append(blank && character != '\t' ? ' ' : Symbols.shown(character));
      strokes.add(struck && !blank);
      fonts.count(blank, line);
    } else if (Character.isWhitespace(character)) {
      pending.append(' ');
      strokes.add(false);
    }
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

  /** A picture stands here, apart from the text around it. */
  public void picture() {
    pending.append('\t').append(Symbols.PICTURE).append('\t');
    strokes.addAll(List.of(false, false, false));
  }

  /** Whether what follows has a line through it, until said otherwise. */
  public void struck(boolean isStruck) {
    struck = isStruck;
  }

  /**
   * What follows is in this font, until said otherwise.
   *
   * @param family empty when not known
   * @param size in points; 0 when not known
   */
  public void font(String family, float size) {
    symbols = Symbols.isSymbolFont(family);
    fonts.font(family, size);
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

  public List<FontRun> fonts() {
    return fonts.runs();
  }

  private void end(Break next) {
    Effort.step();
    Matcher gap = WIDE_GAP.matcher(pending);
    int from = 0;
    while (gap.find()) {
      add(from, gap.start());
      from = gap.end();
    }
    add(from, pending.length());
    pending.setLength(0);
    strokes.clear();
    before = before.orStronger(next);
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(pending.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(pending.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    if (fragments.size() == Limits.FRAGMENTS) {
      throw Limits.exceeded("pieces of text", Limits.FRAGMENTS);
    }
    int[] cell = openCells.peek();
    Cell place = cell == null ? Cell.NONE : new Cell(cell[0], cell[1]);
    List<Span> lines = Span.of(strokes.subList(start, end));
    String text = pending.substring(start, end);
    fragments.add(new Fragment(text, before, 0, line, place, Box.NONE, heading, lines));
    before = Break.GAP;
  }

  private static boolean isMark(char character) {
    int type = character < '\u0300' ? Character.OTHER_LETTER : Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** How a line through a letter is typed where there are no fonts. */
  private static boolean isStroke(char character) {
    return character == '\u0335' || character == '\u0336';
  }

  private static boolean isWidthless(char character) {
    return (character >= '\u200B' && character <= '\u200F')
        || character == '\u00AD'
        || character == '\uFEFF'
        || character == '\u2060';
  }
}
