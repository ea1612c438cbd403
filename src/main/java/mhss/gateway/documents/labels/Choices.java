package mhss.gateway.documents.labels;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mhss.gateway.documents.FormLayout;
import mhss.gateway.documents.FormLayout.Kind;
import mhss.gateway.documents.FoundField;
import mhss.gateway.documents.content.FormValue;

/** The choices of a form, read from what is printed and from fillable fields. */
class Choices {

  private final Map<Integer, ChoiceText> byLabel = new TreeMap<>();

  Choices(LabelFinder finder, Flow flow) {
    FormLayout layout = finder.layout();
    for (int label = 0; label < layout.labels().size(); label++) {
      if (layout.labels().get(label).kind() == Kind.CHOICE) {
        byLabel.put(label, new ChoiceText(layout.labels().get(label), flow, finder.options(label)));
      }
    }
  }

  void printed(Mention mention, int end) {
    byLabel.get(mention.label()).read(mention, end);
  }

  /** Whether a fillable field is the box of an option; then it counts as its mark. */
  boolean take(FormValue value) {
    return byLabel.values().stream().anyMatch(choice -> choice.takeBox(value));
  }

  /** A field that belongs to the choice as a whole, as a list to choose from. */
  void filledIn(FormValue value, int label) {
    byLabel.get(label).take(value);
  }

  Set<Slot> labels() {
    Set<Slot> found = new TreeSet<>();
    byLabel.forEach(
        (label, choice) -> {
          if (choice.isThere()) {
            found.add(new Slot(label, 0));
          }
        });
    return found;
  }

  Map<Slot, FoundField> fields(List<String> warnings) {
    Map<Slot, FoundField> fields = new TreeMap<>();
    byLabel.forEach(
        (label, choice) -> {
          Optional<FoundField> field = choice.field(warnings);
          field.ifPresent(found -> fields.put(new Slot(label, 0), found));
        });
    return fields;
  }
}
