package mhss.gateway.documents.labels;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mhss.gateway.documents.FormLayout;
import mhss.gateway.documents.FormLayout.Label;

/** The labels found, once it is settled which of two of the same name counts. */
class Mentions {

  private final FormLayout layout;
  private final Flow flow;
  private final List<String> warnings;
  private final List<Mention> kept = new ArrayList<>();
  private final Set<Integer> first = new HashSet<>();

  Mentions(FormLayout layout, Flow flow, List<Mention> found, List<String> warnings) {
    this.layout = layout;
    this.flow = flow;
    this.warnings = warnings;
    for (int i = 0; i < found.size(); i++) {
      settle(found, i);
    }
  }

  private void settle(List<Mention> found, int i) {
    Mention mention = found.get(i);
    Label label = layout.labels().get(mention.label());
    boolean again = !first.add(mention.label()) && !label.key().isEmpty();
    if (!again) {
      kept.add(mention);
    } else if (isInsideValue(found, i)) {
      warn(mention, "appears again within another value and is left as part of it");
    } else {
      kept.add(mention);
      warn(mention, "appears again; the first one counts");
    }
  }

  /** "Name:" in the list of other contacts is no label, since the form goes on after it. */
  private boolean isInsideValue(List<Mention> found, int i) {
    boolean open =
        !kept.isEmpty() && layout.labels().get(kept.get(kept.size() - 1).label()).multiLine();
    return open
        && found.subList(i + 1, found.size()).stream()
            .anyMatch(next -> !first.contains(next.label()));
  }

  private void warn(Mention mention, String what) {
    var place = flow.fragments.get(flow.fragmentAt(mention.start()));
    String key = layout.labels().get(mention.label()).key();
    warnings.add("label " + key + " " + what + Places.at(place.page(), place.line()));
  }

  List<Mention> kept() {
    return kept;
  }
}
