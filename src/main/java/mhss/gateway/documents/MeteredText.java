package mhss.gateway.documents;

import mhss.gateway.documents.content.Effort;

/** A text whose every reader pays for it: a pattern can look at one character without end. */
final class MeteredText implements CharSequence {

  private static final int LOOKS_BETWEEN = 1 << 16;

  private final String text;
  private int looks;

  MeteredText(String text) {
    this.text = text;
  }

  @Override
  public char charAt(int place) {
    if (++looks % LOOKS_BETWEEN == 0) {
      Effort.largeStep();
    }
    return text.charAt(place);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return text.subSequence(from, to);
  }

  @Override
  public String toString() {
    return text;
  }
}
