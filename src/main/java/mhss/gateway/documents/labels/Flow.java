package mhss.gateway.documents.labels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import mhss.gateway.documents.Region;
import mhss.gateway.documents.content.Box;
import mhss.gateway.documents.content.Break;
import mhss.gateway.documents.content.Fragment;
import mhss.gateway.documents.content.Symbols;

/** Fragments as one string, so that a label may run over their ends. */
class Flow {

  private static final Pattern BULLET_ONLY =
      Pattern.compile(
          "[\u2022\u00B7\u25AA\u2023\u25E6\u25CF\u25CB\u25A0\uF0B7\uF0A7\uF02D*\u2013-]|o");

  final List<Fragment> fragments;
  final String shown;

  /** The same characters at the same places, in lower case, quotes and dashes made plain. */
  final String folded;

  private final int[] starts;

  Flow(List<Fragment> seen) {
    fragments = withoutBullets(seen);
    starts = new int[fragments.size()];
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < starts.length; i++) {
      Fragment fragment = fragments.get(i);
      if (i > 0) {
        text.append(fragment.before().mark());
      }
      starts[i] = text.length();
      text.append(fragment.text());
    }
    shown = text.toString();
    folded = fold(shown);
  }

  private static List<Fragment> withoutBullets(List<Fragment> seen) {
    List<Fragment> kept = new ArrayList<>();
    Break pending = null;
    for (Fragment fragment : seen) {
      if (BULLET_ONLY.matcher(fragment.text()).matches()) {
        pending = fragment.before();
      } else {
        kept.add(pending == null ? fragment : fragment.after(pending));
        pending = null;
      }
    }
    return kept;
  }

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.chars().forEach(character -> folded.append(fold((char) character)));
    return folded.toString();
  }

  private static char fold(char character) {
    return switch (character) {
      case '\u2018', '\u2019', '\u201B', '\u00B4', '`' -> '\'';
      case '\u201C', '\u201D' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      case '\u2044', '\u2215' -> '/';
      case '\uFF1A', '\uFE55' -> ':';
      default -> Character.isSpaceChar(character) ? ' ' : Character.toLowerCase(character);
    };
  }

  /** As it counts: without what has a line through it, and without pictures. */
  String kept(int from, int to) {
    StringBuilder kept = new StringBuilder();
    int fragment = fragmentAt(from);
    for (int place = from; place < to; place++) {
      if (!fragments.get(fragment).isStruck(place - starts[fragment])) {
        kept.append(shown.charAt(place));
      }
    }
    return Symbols.withoutPictures(kept.toString());
  }

  boolean isStruck(int place) {
    int fragment = fragmentAt(place);
    return fragments.get(fragment).isStruck(place - starts[fragment]);
  }

  int startOf(int fragment) {
    return starts[fragment];
  }

  int endOf(int fragment) {
    return starts[fragment] + fragments.get(fragment).text().length();
  }

  /** Around words, which may be a part of a line or go on over several. */
  Box box(int start, int end) {
    int from = fragmentAt(start);
    int to = fragmentAt(end - 1);
    Box first = fragments.get(from).box();
    Box last = fragments.get(to).box();
    float left = across(from, start);
    float right = across(to, end);
    return new Box(
        left, first.top(), from == to ? right : Math.max(first.right(), right), last.bottom());
  }

  /** As {@link #box} around what is printed there, where there are pages. */
  Region region(int start, int end) {
    int from = start;
    int to = end;
    while (from < to - 1 && isBlank(from)) {
      from++;
    }
    while (to > from + 1 && isBlank(to - 1)) {
      to--;
    }
    return fragments.get(fragmentAt(from)).box().known() ? box(from, to).region() : Region.NONE;
  }

  private boolean isBlank(int place) {
    return Character.isWhitespace(folded.charAt(place));
  }

  private float across(int fragment, int place) {
    return fragments.get(fragment).leftOf(place - startOf(fragment));
  }

  /** The number of the fragment that holds this place, or of the one before it. */
  int fragmentAt(int place) {
    int found = Arrays.binarySearch(starts, place);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** Whether a line, a cell or the fragment ends here. */
  boolean endsAt(int place) {
    return place >= folded.length() || isBreak(folded.charAt(place));
  }

  static boolean isBreak(char character) {
    for (Break each : Break.values()) {
      if (each.mark() == character) {
        return true;
      }
    }
    return false;
  }
}
