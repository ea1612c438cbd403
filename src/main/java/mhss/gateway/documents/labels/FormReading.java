package mhss.gateway.documents.labels;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mhss.gateway.documents.FormLayout;
import mhss.gateway.documents.FormLayout.Kind;
import mhss.gateway.documents.FormLayout.Label;
import mhss.gateway.documents.FoundField;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.documents.content.Content;
import mhss.gateway.documents.content.Effort;
import mhss.gateway.documents.content.Fragment;
import mhss.gateway.documents.content.Symbols;
import mhss.gateway.documents.labels.value.Piece;
import mhss.gateway.documents.labels.value.RightEdges;
import mhss.gateway.documents.labels.value.Signed;
import mhss.gateway.documents.labels.value.Value;

/** One document read by one layout. */
public class FormReading {

  private static final String PICTURE = "(picture)";

  /** In lines. */
  private static final int NEAR = 3;

  private final LabelFinder finder;
  private final FormLayout layout;
  private final Content content;
  private final List<String> warnings;
  private final Set<Slot> labels = new LinkedHashSet<>();
  private final Map<Slot, FoundField> fields = new TreeMap<>();
  private final Flow flow;
  private final List<Mention> mentions;
  private final RightEdges edges;
  private final Choices choices;

  private FormReading(LabelFinder finder, Content content) {
    this.finder = finder;
    layout = finder.layout();
    this.content = content;
    warnings = new ArrayList<>(content.warnings());
    Reading reading = Reading.best(content, finder);
    flow = reading.flow();
    mentions = new Mentions(layout, flow, reading.found(), warnings).kept();
    edges = new RightEdges(flow.fragments);
    choices = new Choices(finder, flow);
  }

  /** Empty when fewer than half of the labels are there. */
  public static Optional<ReadForm> of(Content content, LabelFinder finder) {
    FormReading reading = new FormReading(finder, content);
    reading.printed();
    reading.filledIn();
    long keys = finder.layout().labels().stream().filter(label -> !label.key().isEmpty()).count();
    long found = reading.labels.stream().mapToInt(Slot::label).distinct().count();
    return found * 2L < keys || found == 0 ? Optional.empty() : Optional.of(reading.form());
  }

  private void printed() {
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      Label label = layout.labels().get(mention.label());
      if (label.key().isEmpty()) {
        continue;
      }
      boolean first = labels.add(mention.slot());
      if (label.kind() == Kind.CHOICE && first) {
        choices.printed(mention, end(i));
      } else if (label.kind() != Kind.CHOICE) {
        Optional<FoundField> field = value(i);
        field.ifPresent(found -> fields.putIfAbsent(mention.slot(), found));
        if (label.kind() == Kind.SIGNATURE && field.isEmpty() && isPictureNear(i)) {
          warnings.add(ReadForm.PICTURE_NEAR + label.key());
        }
      }
    }
  }

  /** A name may be drawn above its line, or into another cell. */
  private boolean isPictureNear(int number) {
    Mention mention = mentions.get(number);
    Fragment labelAt = flow.fragments.get(flow.fragmentAt(mention.start()));
    int at = flow.shown.indexOf(Symbols.PICTURE, ownSince(number));
    for (; at >= 0 && at < end(number); at = flow.shown.indexOf(Symbols.PICTURE, at + 1)) {
      Fragment picture = flow.fragments.get(flow.fragmentAt(at));
      boolean samePage = picture.page() == labelAt.page();
      if (samePage && Math.abs(picture.line() - labelAt.line()) <= NEAR) {
        return true;
      }
    }
    return false;
  }

  /** What stands behind another signature is of that one. */
  private int ownSince(int number) {
    boolean first =
        number == 0
            || layout.labels().get(mentions.get(number - 1).label()).kind() == Kind.SIGNATURE;
    return mentions.get(first ? number : number - 1).valueStart();
  }

  /** Where the next label begins that is not only a hint. */
  private int end(int mention) {
    for (int next = mention + 1; next < mentions.size(); next++) {
      if (!isHint(mentions.get(next))) {
        return mentions.get(next).start();
      }
    }
    return flow.shown.length();
  }

  private boolean isHint(Mention mention) {
    return layout.labels().get(mention.label()).kind() == Kind.HINT;
  }

  private Optional<FoundField> value(int number) {
    Mention mention = mentions.get(number);
    Label label = layout.labels().get(mention.label());
    int end = end(number);
    Fragment labelAt = flow.fragments.get(flow.fragmentAt(mention.valueStart()));
    Value value = new Value(label, labelAt, hasColon(mention), edges);
    int from = mention.valueStart();
    for (int next = number + 1;
        next < mentions.size() && mentions.get(next).start() < end;
        next++) {
      Mention hint = mentions.get(next);
      add(value, label, from, hint.start());
      from = hint.valueStart();
      value.explainedAt(flow.fragments.get(flow.fragmentAt(Math.max(0, from - 1))));
    }
    add(value, label, from, end);
    return value.isEmpty() ? Optional.empty() : Optional.of(field(mention, label, value));
  }

  private void add(Value value, Label label, int start, int end) {
    Effort.step();
    int fragment = flow.fragmentAt(start);
    boolean open = true;
    for (int from = start; open && from < end; from = flow.startOf(fragment)) {
      int to = Math.min(end, flow.endOf(fragment));
      if (from < to) {
        open =
            value.accept(
                new Piece(
                    text(label, from, to), flow.fragments.get(fragment), flow.region(from, to)));
      }
      if (++fragment == flow.fragments.size()) {
        break;
      }
    }
  }

  private String text(Label label, int from, int to) {
    boolean signed =
        label.kind() == Kind.SIGNATURE
            && flow.shown.substring(from, to).indexOf(Symbols.PICTURE) >= 0;
    return (signed ? PICTURE + " " : "") + flow.kept(from, to);
  }

  private boolean hasColon(Mention mention) {
    return flow.folded.substring(mention.start(), mention.valueStart()).contains(":");
  }

  private FoundField field(Mention mention, Label label, Value value) {
    Fragment place = value.place();
    String source = place.cell().inTable() ? "table" : "text";
    boolean picture = label.kind() == Kind.SIGNATURE && value.text().startsWith(PICTURE);
    return new FoundField(
        mention.slot().key(layout),
        value.text(),
        place.page(),
        place.line(),
        picture ? "picture" : source,
        true,
        value.region());
  }

  private void filledIn() {
    FilledFields filled = new FilledFields(layout, new FieldLabels(finder, flow, mentions));
    content.values().stream().filter(value -> !choices.take(value)).forEach(filled::add);
    filled.choices().forEach(choices::filledIn);
    labels.addAll(filled.labels());
    filled.labels().forEach(fields::remove);
    fields.putAll(filled.fields());
    filled.homeless().ifPresent(warnings::add);
    labels.addAll(choices.labels());
    fields.putAll(choices.fields(warnings));
  }

  private ReadForm form() {
    List<FoundField> read = new ArrayList<>();
    fields.forEach(
        (slot, field) -> {
          boolean signed = layout.labels().get(slot.label()).kind() == Kind.SIGNATURE;
          read.addAll(signed ? Signed.parted(field) : List.of(field));
        });
    List<String> found =
        labels.stream()
            .sorted()
            .map(slot -> layout.labels().get(slot.label()).key())
            .distinct()
            .toList();
    return new ReadForm(layout.id(), content.format(), read, found, List.copyOf(warnings));
  }
}
