package mhss.gateway.documents.labels;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mhss.gateway.documents.FormLayout;
import mhss.gateway.documents.FormLayout.Kind;
import mhss.gateway.documents.FormLayout.Label;
import mhss.gateway.documents.content.FormValue;

/** How the fillable fields of a form are called, by its labels. Thread-safe. */
class FieldNames {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");
  private static final Pattern ANY_NUMBER = Pattern.compile("\\bn\\b");

  /**
   * @param names its key and its wordings, letters only; none for a label without key
   */
  private record Called(Set<String> names, boolean numbered) {}

  private final List<Called> labels = new ArrayList<>();

  FieldNames(FormLayout layout) {
    layout.labels().forEach(label -> labels.add(called(label)));
  }

  private static Called called(Label label) {
    boolean numbered = label.kind() == Kind.REPEAT;
    if (label.key().isEmpty()) {
      return new Called(Set.of(), numbered);
    }
    Set<String> names =
        label.wordings().stream()
            .map(wording -> numbered ? ANY_NUMBER.matcher(wording).replaceFirst("") : wording)
            .map(FieldNames::letters)
            .collect(Collectors.toCollection(HashSet::new));
    names.add(letters(label.key()));
    return new Called(names, numbered);
  }

  private static String letters(String name) {
    return NO_LETTERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** The first label that the field is called like, by its name or else by its caption. */
  Optional<Slot> of(FormValue value) {
    String name = letters(value.name());
    String caption = letters(value.caption());
    for (int number = 0; number < labels.size(); number++) {
      OptionalInt called = number(labels.get(number), name);
      OptionalInt captioned = called.isPresent() ? called : number(labels.get(number), caption);
      if (captioned.isPresent()) {
        return Optional.of(new Slot(number, captioned.getAsInt()));
      }
    }
    return Optional.empty();
  }

  /** Its number when the field is called like the label; 0 for a label that has none. */
  private static OptionalInt number(Called label, String letters) {
    if (letters.isEmpty() || label.names().isEmpty()) {
      return OptionalInt.empty();
    }
    if (!label.numbered()) {
      return label.names().contains(letters) ? OptionalInt.of(0) : OptionalInt.empty();
    }
    return counted(label, letters);
  }

  private static OptionalInt counted(Called label, String letters) {
    Matcher number = NUMBER.matcher(letters);
    if (!number.find()) {
      return OptionalInt.empty();
    }
    int which = Integer.parseInt(number.group());
    boolean called = label.names().contains(number.replaceFirst(""));
    return called ? OptionalInt.of(which) : OptionalInt.empty();
  }
}
