package mhss.gateway.console.recording.acts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mhss.gateway.casework.Registered;

/**
 * Something that a person can do to a case.
 *
 * @param id an event of the rule set, or a word of ours
 * @param title as a heading
 * @param hint what a person should know first; empty for nothing
 */
public record Act(
    String id, String title, Group group, String hint, List<Field> fields, Doing doing) {

  public Act {
    fields = List.copyOf(fields);
  }

  /** Where it stands in the list of acts. */
  public enum Group {
    HAPPENED("What happened"),
    NOTE("Notes that do not move the case"),
    CASE("The case itself");

    private final String words;

    Group(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Reads what is given first, and notes every problem there; what it returns does it. */
  @FunctionalInterface
  public interface Doing {
    Supplier<Registered> read(Given given, String actor);
  }

  /** As programs get it. */
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("act", id);
    data.put("title", title);
    data.put("group", group.words());
    data.put("hint", hint);
    data.put("fields", fields.stream().map(Field::data).toList());
    return data;
  }
}
