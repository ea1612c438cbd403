package mhss.gateway.intake.opening;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What a person would read in a part, and what was made of it to look for words in it: many look
 * for many words, and each form is made once.
 */
final class PartText {

  private final String text;
  private final Map<Function<String, ?>, Object> made = new HashMap<>();

  PartText(String text) {
    this.text = StackedMarks.cut(text);
  }

  String text() {
    return text;
  }

  /**
   * @param form a constant
   */
  @SuppressWarnings("unchecked")
  <T> T made(Function<String, T> form) {
    Object known = made.get(form);
    if (known == null) {
      known = form.apply(text);
      made.put(form, known);
    }
    return (T) known;
  }
}
