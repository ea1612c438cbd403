package mhss.gateway.documents.labels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import mhss.gateway.documents.FormLayout;
import mhss.gateway.documents.FormLayout.Label;
import mhss.gateway.documents.FoundField;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.documents.content.Content;
import mhss.gateway.documents.content.FormValue;
import mhss.gateway.documents.content.Fragment;
import mhss.gateway.documents.labels.value.Piece;
import mhss.gateway.documents.labels.value.RightEdges;
import mhss.gateway.documents.labels.value.Value;

/** One document read by one layout. */
public class FormReading {

  private final FormLayout layout;
  private final Content content;
  private final List<String> warnings;
  private final Set<Integer> labels = new LinkedHashSet<>();
  private final Map<Integer, FoundField> fields = new TreeMap<>();
  private final Flow flow;
  private final List<Mention> mentions;

  private FormReading(LabelFinder finder, Content content) {
    layout = finder.layout();
    this.content = content;
    warnings = new ArrayList<>(content.warnings());
    Reading reading = Reading.best(content, finder);
    flow = reading.flow();
    mentions = new Mentions(layout, flow, reading.found(), warnings).kept();
  }

  /** Empty when fewer than half of the labels are there. */
  public static Optional<ReadForm> of(Content content, LabelFinder finder) {
    FormReading reading = new FormReading(finder, content);
    reading.printed();
    reading.filledIn();
    long keys = finder.layout().labels().stream().filter(label -> !label.key().isEmpty()).count();
    return reading.labels.size() * 2L < keys || reading.labels.isEmpty()
        ? Optional.empty()
        : Optional.of(reading.form());
  }

  private void printed() {
    RightEdges edges = new RightEdges(flow.fragments);
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      Label label = layout.labels().get(mention.label());
      if (!label.key().isEmpty()) {
        labels.add(mention.label());
        int end = i + 1 < mentions.size() ? mentions.get(i + 1).start() : flow.shown.length();
        value(mention, end, edges).ifPresent(field -> fields.putIfAbsent(mention.label(), field));
      }
    }
  }

  private Optional<FoundField> value(Mention mention, int end, RightEdges edges) {
    Label label = layout.labels().get(mention.label());
    int fragment = flow.fragmentAt(mention.valueStart());
    Value value = new Value(label, flow.fragments.get(fragment), hasColon(mention), edges);
    boolean open = true;
    for (int from = mention.valueStart(); open && from < end; from = flow.startOf(fragment)) {
      int to = Math.min(end, flow.endOf(fragment));
      if (from < to) {
        open =
            value.accept(new Piece(flow.shown.substring(from, to), flow.fragments.get(fragment)));
      }
      if (++fragment == flow.fragments.size()) {
        break;
      }
    }
    return value.isEmpty() ? Optional.empty() : Optional.of(field(label, value));
  }

  private boolean hasColon(Mention mention) {
    return flow.folded.substring(mention.start(), mention.valueStart()).contains(":");
  }

  private static FoundField field(Label label, Value value) {
    Fragment place = value.place();
    String source = place.cell().inTable() ? "table" : "text";
    return new FoundField(label.key(), value.text(), place.page(), place.line(), source);
  }

  private void filledIn() {
    FieldLabels fieldLabels = new FieldLabels(layout, flow, mentions);
    Map<Integer, List<FormValue>> byLabel = new LinkedHashMap<>();
    long homeless = 0;
    for (FormValue value : content.values()) {
      OptionalInt label = fieldLabels.of(value);
      label.ifPresent(i -> byLabel.computeIfAbsent(i, key -> new ArrayList<>()).add(value));
      homeless += label.isEmpty() && !value.value().isBlank() ? 1 : 0;
    }
    byLabel.forEach(this::fillIn);
    if (homeless > 0) {
      warnings.add(homeless + " filled-in form fields belong to no label of the form");
    }
  }

  /** What was typed into a field counts, not what happens to be printed behind its label. */
  private void fillIn(int label, List<FormValue> values) {
    labels.add(label);
    fields.remove(label);
    List<FormValue> filled =
        values.stream()
            .filter(value -> !value.value().isBlank())
            .sorted(
                Comparator.comparingInt(FormValue::page)
                    .thenComparing(value -> Math.round(value.box().top() / 5))
                    .thenComparing(value -> value.box().left()))
            .toList();
    if (!filled.isEmpty()) {
      FormValue first = filled.get(0);
      String source = "form field " + first.name();
      String key = layout.labels().get(label).key();
      fields.put(label, new FoundField(key, joined(filled), first.page(), first.line(), source));
    }
  }

  private static String joined(List<FormValue> values) {
    StringBuilder text = new StringBuilder(values.get(0).value());
    for (int i = 1; i < values.size(); i++) {
      boolean sameLine = values.get(i).line() == values.get(i - 1).line();
      text.append(sameLine ? ' ' : '\n').append(values.get(i).value());
    }
    return text.toString();
  }

  private ReadForm form() {
    List<String> found =
        labels.stream().sorted().map(label -> layout.labels().get(label).key()).distinct().toList();
    return new ReadForm(
        layout.id(), content.format(), List.copyOf(fields.values()), found, List.copyOf(warnings));
  }
}
