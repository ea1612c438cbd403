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

  /**
   * @param key of the value, for example {@code customer_name}; empty for a heading whose text is
   *     no value
   * @param wordings the label as printed, then other spellings of it; blanks, case and a final
   *     colon do not count
   * @param sameLine may stand on the line of the label before it
   * @param multiLine its value may go on over several lines
   */
  public record Label(String key, List<String> wordings, boolean sameLine, boolean multiLine) {

    public Label {
      wordings = List.copyOf(wordings);
    }
  }
}
