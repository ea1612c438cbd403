package mhss.gateway.console.recording.acts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mhss.gateway.console.web.Choice;

/**
 * What a form asks for.
 *
 * @param hint how to fill it; empty for none
 * @param choices of a {@link Kind#CHOICE} or {@link Kind#LIST}
 */
public record Field(
    String name, String label, String hint, Kind kind, List<Choice> choices, boolean needed) {

  public Field {
    choices = List.copyOf(choices);
  }

  /** How it is asked for. */
  public enum Kind {
    DAY,
    TIME,
    LINE,
    TEXT,
    CHOICE,
    LIST,
    FILE
  }

  /** A word of a closed list, as people read it. */
  static Choice choice(String value) {
    String words = value.replace('-', ' ');
    return Choice.of(value, Character.toUpperCase(words.charAt(0)) + words.substring(1));
  }

  public static Field day(String name, String label, boolean needed) {
    return new Field(
        name,
        label,
        "For example, 23/11/2026. You can write 'today'.",
        Kind.DAY,
        List.of(),
        needed);
  }

  public static Field time(String name, String label, boolean needed) {
    return new Field(name, label, "For example, 14:30.", Kind.TIME, List.of(), needed);
  }

  public static Field line(String name, String label, String hint, boolean needed) {
    return new Field(name, label, hint, Kind.LINE, List.of(), needed);
  }

  public static Field text(String name, String label, String hint, boolean needed) {
    return new Field(name, label, hint, Kind.TEXT, List.of(), needed);
  }

  /** All are shown: for a few. */
  public static Field choice(String name, String label, List<Choice> choices, boolean needed) {
    return new Field(name, label, "", Kind.CHOICE, choices, needed);
  }

  /** For many. */
  public static Field list(String name, String label, List<Choice> choices, boolean needed) {
    return new Field(name, label, "", Kind.LIST, choices, needed);
  }

  public static Field file(String name, String label, String hint, boolean needed) {
    return new Field(name, label, hint, Kind.FILE, List.of(), needed);
  }

  /** The choices, and none of them. */
  public List<Choice> offered() {
    return Stream.concat(Stream.of(Choice.of("", "")), choices.stream()).toList();
  }

  /** As programs get it. */
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", name);
    data.put("label", label);
    data.put("hint", hint);
    data.put("kind", kind.name().toLowerCase(Locale.ROOT));
    data.put("needed", needed);
    if (!choices.isEmpty()) {
      Map<String, String> words = new LinkedHashMap<>();
      choices.forEach(choice -> words.put(choice.value(), choice.words()));
      data.put("choices", words);
    }
    return data;
  }
}
