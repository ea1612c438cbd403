package mhss.gateway.documents.content;

import java.util.ArrayList;
import java.util.List;

/** Characters of a text, from the first to before the last. */
public record Span(int from, int to) {

  /** The stretches of characters that are set. */
  public static List<Span> of(List<Boolean> set) {
    List<Span> spans = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= set.size(); i++) {
      boolean on = i < set.size() && set.get(i);
      if (on && from < 0) {
        from = i;
      } else if (!on && from >= 0) {
        spans.add(new Span(from, i));
        from = -1;
      }
    }
    return spans;
  }
}
