package mhss.gateway.documents.labels;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mhss.gateway.documents.FormLayout;
import mhss.gateway.documents.content.Box;
import mhss.gateway.documents.content.FormValue;
import mhss.gateway.documents.content.Fragment;

/** Which label of the form a fillable field belongs to: by its names, else by where it stands. */
class FieldLabels {

  private static final float TOUCH = 5;
  private static final float ABOVE = 30;

  private final FormLayout layout;
  private final FieldNames names;
  private final Flow flow;
  private final List<Mention> mentions;

  FieldLabels(LabelFinder finder, Flow flow, List<Mention> mentions) {
    this.layout = finder.layout();
    this.names = finder.names();
    this.flow = flow;
    Set<Slot> seen = new HashSet<>();
    this.mentions = mentions.stream().filter(mention -> seen.add(mention.slot())).toList();
  }

  Optional<Slot> of(FormValue value) {
    Optional<Slot> named = names.of(value);
    return named.isPresent() || !value.box().known() ? named : beside(value);
  }

  private Optional<Slot> beside(FormValue value) {
    Optional<Mention> left =
        mentions.stream()
            .filter(mention -> isLeft(box(mention), value) && onPage(mention, value))
            .max(Comparator.comparingDouble(mention -> box(mention).right()));
    Optional<Mention> nearest =
        left.or(
            () ->
                mentions.stream()
                    .filter(mention -> isAbove(box(mention), value.box()))
                    .filter(mention -> onPage(mention, value))
                    .max(Comparator.comparingDouble(mention -> box(mention).bottom())));
    return nearest
        .filter(mention -> !layout.labels().get(mention.label()).key().isEmpty())
        .map(Mention::slot);
  }

  private boolean onPage(Mention mention, FormValue value) {
    return first(mention).page() == value.page();
  }

  private static boolean isLeft(Box label, FormValue value) {
    Box field = value.box();
    boolean sameHeight = label.middle() > field.top() - TOUCH && label.top() < field.bottom() - 1;
    boolean reachesUp = field.middle() > label.top() && field.middle() < label.bottom();
    return label.right() <= field.left() + TOUCH
        && (reachesUp || (sameHeight && label.middle() < field.bottom() + TOUCH));
  }

  private static boolean isAbove(Box label, Box field) {
    return label.bottom() <= field.top() + TOUCH
        && field.top() - label.bottom() < ABOVE
        && label.left() <= field.right()
        && label.right() >= field.left() - TOUCH;
  }

  private Fragment first(Mention mention) {
    return flow.fragments.get(flow.fragmentAt(mention.start()));
  }

  private Box box(Mention mention) {
    return flow.box(mention.start(), Math.max(mention.start() + 1, mention.valueStart()));
  }
}
