package mhss.gateway.documents.labels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mhss.gateway.documents.FormLayout;
import mhss.gateway.documents.FormLayout.Kind;
import mhss.gateway.documents.FoundField;
import mhss.gateway.documents.Region;
import mhss.gateway.documents.content.FormValue;

/** What was typed into fillable fields, by the label each belongs to. */
class FilledFields {

  private final FormLayout layout;
  private final FieldLabels fieldLabels;
  private final Map<Slot, List<FormValue>> byLabel = new LinkedHashMap<>();
  private final Map<FormValue, Integer> choices = new LinkedHashMap<>();
  private long homeless;

  FilledFields(FormLayout layout, FieldLabels fieldLabels) {
    this.layout = layout;
    this.fieldLabels = fieldLabels;
  }

  void add(FormValue value) {
    Optional<Slot> slot = fieldLabels.of(value);
    if (slot.isPresent() && layout.labels().get(slot.get().label()).kind() == Kind.CHOICE) {
      choices.put(value, slot.get().label());
    } else if (slot.isPresent()) {
      byLabel.computeIfAbsent(slot.get(), key -> new ArrayList<>()).add(value);
    } else {
      homeless += value.value().isBlank() ? 0 : 1;
    }
  }

  Set<Slot> labels() {
    return byLabel.keySet();
  }

  /** Fields beside a choice, by the number of its label. */
  Map<FormValue, Integer> choices() {
    return choices;
  }

  /** What was typed into a field counts, not what happens to be printed behind its label. */
  Map<Slot, FoundField> fields() {
    Map<Slot, FoundField> fields = new LinkedHashMap<>();
    byLabel.forEach((slot, values) -> field(slot, values).ifPresent(f -> fields.put(slot, f)));
    return fields;
  }

  private Optional<FoundField> field(Slot slot, List<FormValue> values) {
    List<FormValue> filled =
        values.stream()
            .filter(value -> !value.value().isBlank())
            .sorted(
                Comparator.comparingInt(FormValue::page)
                    .thenComparing(value -> Math.round(value.box().top() / 5))
                    .thenComparing(value -> value.box().left()))
            .toList();
    if (filled.isEmpty()) {
      return Optional.empty();
    }
    FormValue first = filled.get(0);
    String source = "form field " + first.name();
    return Optional.of(
        new FoundField(
            slot.key(layout),
            joined(filled),
            first.page(),
            first.line(),
            source,
            true,
            around(filled, first.page())));
  }

  private static Region around(List<FormValue> values, int page) {
    return values.stream()
        .filter(value -> value.page() == page)
        .map(value -> value.box().region())
        .reduce(Region.NONE, Region::and);
  }

  private static String joined(List<FormValue> values) {
    StringBuilder text = new StringBuilder(values.get(0).value());
    for (int i = 1; i < values.size(); i++) {
      boolean sameLine = values.get(i).line() == values.get(i - 1).line();
      text.append(sameLine ? ' ' : '\n').append(values.get(i).value());
    }
    return text.toString();
  }

  Optional<String> homeless() {
    return homeless == 0
        ? Optional.empty()
        : Optional.of(homeless + " filled-in form fields belong to no label of the form");
  }
}
