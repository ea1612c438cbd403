package mhss.gateway.documents.pdf.print;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mhss.gateway.documents.content.Fragment;

/** Running headers, footers and page numbers: printed on every page, and no part of any value. */
class Furniture {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(page\\s*)?\\d{1,3}(\\s*(of|/)\\s*\\d{1,3})?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final float MARGIN = 60;

  private final Map<String, Set<Integer>> pages = new HashMap<>();
  private final float pageHeight;

  Furniture(List<Fragment> fragments, float pageHeight) {
    this.pageHeight = pageHeight;
    for (Fragment fragment : fragments) {
      pages.computeIfAbsent(mark(fragment), mark -> new HashSet<>()).add(fragment.page());
    }
  }

  boolean holds(Fragment fragment) {
    boolean inMargin =
        fragment.box().top() < MARGIN || fragment.box().bottom() > pageHeight - MARGIN;
    return inMargin
        && (pages.getOrDefault(mark(fragment), Set.of()).size() > 1
            || PAGE_NUMBER.matcher(fragment.text()).matches());
  }

  private static String mark(Fragment fragment) {
    return Math.round(fragment.box().top() / 3)
        + NUMBER.matcher(fragment.text()).replaceAll("#").toLowerCase(Locale.ROOT);
  }
}
