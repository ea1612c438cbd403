package mhss.gateway.documents.labels;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mhss.gateway.documents.FormLayout;
import mhss.gateway.documents.FormLayout.Kind;
import mhss.gateway.documents.FormLayout.Label;
import mhss.gateway.documents.content.Box;
import mhss.gateway.documents.content.FormValue;
import mhss.gateway.documents.content.Fragment;

/** Which label of the form a fillable field belongs to: by its names, else by where it stands. */
class FieldLabels {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");
  private static final float TOUCH = 5;
  private static final float ABOVE = 30;

  private final FormLayout layout;
  private final Flow flow;
  private final List<Mention> mentions;

  FieldLabels(FormLayout layout, Flow flow, List<Mention> mentions) {
    this.layout = layout;
    this.flow = flow;
    Set<Slot> seen = new HashSet<>();
    this.mentions = mentions.stream().filter(mention -> seen.add(mention.slot())).toList();
  }

  Optional<Slot> of(FormValue value) {
    Optional<Slot> named =
        IntStream.range(0, layout.labels().size())
            .boxed()
            .flatMap(i -> named(i, value).stream())
            .findFirst();
    return named.isPresent() || !value.box().known() ? named : beside(value);
  }

  private Optional<Slot> named(int number, FormValue value) {
    Label label = layout.labels().get(number);
    if (label.key().isEmpty()) {
      return Optional.empty();
    }
    OptionalInt called = called(label, value.name());
    OptionalInt captioned = called.isPresent() ? called : called(label, value.caption());
    return captioned.isPresent()
        ? Optional.of(new Slot(number, captioned.getAsInt()))
        : Optional.empty();
  }

  /** Its number when the field is called like the label; 0 for a label that has none. */
  private static OptionalInt called(Label label, String name) {
    String letters = letters(name);
    if (letters.isEmpty()) {
      return OptionalInt.empty();
    }
    if (label.kind() == Kind.REPEAT) {
      return numbered(label, letters);
    }
    boolean called =
        letters.equals(letters(label.key()))
            || label.wordings().stream().anyMatch(wording -> letters.equals(letters(wording)));
    return called ? OptionalInt.of(0) : OptionalInt.empty();
  }

  private static OptionalInt numbered(Label label, String letters) {
    Matcher number = NUMBER.matcher(letters);
    boolean called =
        number.find()
            && (number.replaceFirst("").equals(letters(label.key()))
                || label.wordings().stream()
                    .map(wording -> wording.replaceFirst("\\bn\\b", ""))
                    .anyMatch(wording -> number.replaceFirst("").equals(letters(wording))));
    return called ? OptionalInt.of(Integer.parseInt(number.group())) : OptionalInt.empty();
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
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
