package mhss.gateway.documents.labels.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.documents.content.Fragment;

/** How far lines reach on each page: tells a line that was full from one that ended on purpose. */
public class RightEdges {

  private final Map<Integer, Float> edges = new HashMap<>();

  public RightEdges(List<Fragment> fragments) {
    for (Fragment fragment : fragments) {
      edges.merge(fragment.page(), fragment.box().right(), Math::max);
    }
  }

  /** Whether the next line begins only because its first word had no room on the last. */
  boolean wraps(Piece last, Piece next) {
    if (!last.of().box().known() || !next.of().box().known()) {
      return false;
    }
    float reach = last.of().box().right() + next.firstWord();
    return reach > edges.getOrDefault(last.of().page(), Float.MAX_VALUE);
  }
}
