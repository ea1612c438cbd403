package mhss.gateway.responses.templates;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A template that writes a letter which never leaves: what is not known of it is invented. */
public final class LetterRehearsal {

  private final LetterTemplate template;

  private LetterRehearsal(LetterTemplate template) {
    this.template = template;
  }

  /** Empty when there is no text, or none that can be used. */
  public static Optional<LetterRehearsal> of(String name, String source) {
    try {
      return source.isBlank()
          ? Optional.empty()
          : Optional.of(new LetterRehearsal(new LetterTemplate(name, source)));
    } catch (BadTemplate bad) {
      return Optional.empty();
    }
  }

  /**
   * @param known of a real letter; what the template does not take is left out
   */
  public Letter write(Map<String, ?> known) {
    Map<String, Object> values = new HashMap<>();
    for (DeclaredValue value : template.values()) {
      Object given = known.get(value.name());
      values.put(value.name(), given == null ? value.invented() : given);
    }
    return template.write(values, Map.of());
  }
}
