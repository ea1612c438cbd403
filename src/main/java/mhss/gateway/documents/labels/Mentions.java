package mhss.gateway.documents.labels;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mhss.gateway.documents.FormLayout;
import mhss.gateway.documents.FormLayout.Label;

/** The labels found, once it is settled which of two of the same name counts. */
class Mentions {

  private static final int MOST_WARNINGS = 50;

  private final FormLayout layout;
  private final Flow flow;
  private final List<String> warnings;
  private final List<Mention> kept = new ArrayList<>();
  private final Set<Slot> first = new HashSet<>();
  private final int lastNew;

  Mentions(FormLayout layout, Flow flow, List<Mention> found, List<String> warnings) {
    this.layout = layout;
    this.flow = flow;
    this.warnings = warnings;
    lastNew = lastNew(found);
    for (int i = 0; i < found.size(); i++) {
      settle(found, i);
    }
  }

  /** Where the last label that was not there before stands: until then the form goes on. */
  private static int lastNew(List<Mention> found) {
    Set<Slot> seen = new HashSet<>();
    int last = -1;
    for (int i = 0; i < found.size(); i++) {
      last = seen.add(found.get(i).slot()) ? i : last;
    }
    return last;
  }

  private void settle(List<Mention> found, int i) {
    Mention mention = found.get(i);
    Label label = layout.labels().get(mention.label());
    boolean again = !first.add(mention.slot()) && !label.key().isEmpty();
    if (!again) {
      kept.add(mention);
    } else if (isInsideValue(i)) {
      warn(mention, "appears again within another value and is left as part of it");
    } else {
      kept.add(mention);
      warn(mention, "appears again; the first one counts");
    }
  }

  /** "Name:" in the list of other contacts is no label, since the form goes on after it. */
  private boolean isInsideValue(int i) {
    boolean open =
        !kept.isEmpty() && layout.labels().get(kept.get(kept.size() - 1).label()).multiLine();
    return open && i < lastNew;
  }

  private void warn(Mention mention, String what) {
    if (warnings.size() >= MOST_WARNINGS) {
      return;
    }
    var place = flow.fragments.get(flow.fragmentAt(mention.start()));
    String key = layout.labels().get(mention.label()).key();
    warnings.add("label " + key + " " + what + at(place.page(), place.line()));
  }

  List<Mention> kept() {
    return kept;
  }

  private static String at(int page, int line) {
    return page == 0 ? " (line " + line + ")" : " (page " + page + ", line " + line + ")";
  }
}
