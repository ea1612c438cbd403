package mhss.gateway.documents;

import java.util.List;

/**
 * The labels of a form in the order printed.
 *
 * @param id for example {@code mhss-v8/annex-a}
 */
public record FormLayout(String id, List<Label> labels) {

  public FormLayout {
    labels = List.copyOf(labels);
  }

  /** What stands behind a label. */
  public enum Kind {
    TEXT,
    /**
     * One of several printed options: ticked, circled by a tick, or left after the rest is deleted.
     */
    CHOICE,
    /**
     * A name, drawn or typed, or a picture of one; the date beside it becomes a field of its own,
     * with {@code _date} behind the key.
     */
    SIGNATURE,
    /** Printed below a label to explain it; the value of that label goes on after it. */
    HINT,
    /**
     * Printed several times with a number: {@code Recommendation n progress}, where {@code n}
     * stands for it. Its fields have keys with that number: {@code recommendation_progress.2}.
     */
    REPEAT
  }

  /**
   * @param key of the value, for example {@code customer_name}; empty for a heading whose text is
   *     no value
   * @param wordings the label as printed, then other spellings of it; blanks, case and a final
   *     colon do not count
   * @param sameLine may stand on the line of the label before it
   * @param multiLine its value may go on over several lines
   * @param options of a choice, else empty
   */
  public record Label(
      String key,
      List<String> wordings,
      boolean sameLine,
      boolean multiLine,
      Kind kind,
      List<Option> options) {

    public Label {
      wordings = List.copyOf(wordings);
      options = List.copyOf(options);
    }

    public Label(String key, List<String> wordings, boolean sameLine, boolean multiLine) {
      this(key, wordings, sameLine, multiLine, Kind.TEXT, List.of());
    }
  }

  /**
   * @param value that the field gets when this option is chosen
   * @param wordings as printed, then other spellings
   */
  public record Option(String value, List<String> wordings) {

    public Option {
      wordings = List.copyOf(wordings);
    }
  }
}
