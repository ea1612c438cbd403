package mhss.gateway.documents.labels;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import mhss.gateway.documents.FormLayout;
import mhss.gateway.documents.FormLayout.Label;
import mhss.gateway.documents.content.Box;
import mhss.gateway.documents.content.FormValue;
import mhss.gateway.documents.content.Fragment;

/** Which label of the form a fillable field belongs to: by its names, else by where it stands. */
class FieldLabels {

  private static final float TOUCH = 5;
  private static final float ABOVE = 30;

  private final FormLayout layout;
  private final Flow flow;
  private final List<Mention> mentions;

  FieldLabels(FormLayout layout, Flow flow, List<Mention> mentions) {
    this.layout = layout;
    this.flow = flow;
    Set<Integer> seen = new HashSet<>();
    this.mentions = mentions.stream().filter(mention -> seen.add(mention.label())).toList();
  }

  OptionalInt of(FormValue value) {
    OptionalInt named =
        IntStream.range(0, layout.labels().size())
            .filter(i -> isNamed(layout.labels().get(i), value))
            .findFirst();
    return named.isPresent() || !value.box().known() ? named : beside(value);
  }

  private static boolean isNamed(Label label, FormValue value) {
    return !label.key().isEmpty()
        && (isCalled(label, value.name()) || isCalled(label, value.caption()));
  }

  private static boolean isCalled(Label label, String name) {
    String letters = letters(name);
    return !letters.isEmpty()
        && (letters.equals(letters(label.key()))
            || label.wordings().stream().anyMatch(wording -> letters.equals(letters(wording))));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private OptionalInt beside(FormValue value) {
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
        .map(mention -> OptionalInt.of(mention.label()))
        .orElse(OptionalInt.empty());
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

  /** Around the words of the label, which may be a part of a line or go on over several. */
  private Box box(Mention mention) {
    int from = flow.fragmentAt(mention.start());
    int to = flow.fragmentAt(Math.max(mention.start(), mention.valueStart() - 1));
    Box first = flow.fragments.get(from).box();
    Box last = flow.fragments.get(to).box();
    float left = across(from, mention.start());
    float right = across(to, mention.valueStart());
    return new Box(
        left, first.top(), from == to ? right : Math.max(first.right(), right), last.bottom());
  }

  private float across(int fragment, int place) {
    Box box = flow.fragments.get(fragment).box();
    int length = Math.max(1, flow.endOf(fragment) - flow.startOf(fragment));
    float share = Math.min(1f, (float) (place - flow.startOf(fragment)) / length);
    return box.left() + share * (box.right() - box.left());
  }
}
