package mhss.gateway.documents.content;

import java.util.ArrayList;
import java.util.List;
import mhss.gateway.documents.FontRun;

/** Counts the characters of each font, line by line. */
class FontRuns {

  private final List<FontRun> runs = new ArrayList<>();
  private String family = "";
  private float size;
  private boolean known;
  private int line;
  private int characters;

  void font(String aFamily, float aSize) {
    if (!family.equals(aFamily) || size != aSize) {
      close();
    }
    family = aFamily;
    size = aSize;
    known = size > 0 || !family.isEmpty();
  }

  void count(boolean blank, int aLine) {
    if (aLine != line) {
      close();
      line = aLine;
    }
    characters += blank || !known ? 0 : 1;
  }

  private void close() {
    if (characters > 0 && runs.size() < Limits.FRAGMENTS) {
      runs.add(new FontRun(family, size, 0, line, characters));
    }
    characters = 0;
  }

  List<FontRun> runs() {
    close();
    return runs;
  }
}
