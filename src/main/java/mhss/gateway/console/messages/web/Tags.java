package mhss.gateway.console.messages.web;

import java.util.Map;
import java.util.Objects;
import mhss.gateway.console.messages.Outcomes;
import mhss.gateway.operations.ListedMessage;
import mhss.gateway.operations.RuleWords;

/** The attribute {@code tags} of the templates: what became of a mail, in words and a colour. */
class Tags {

  private static final Map<String, String> OTHERS =
      Map.of(
          "no-form", "Other mail",
          "own-copy", "Copy of our mail",
          "acknowledgement", "Acknowledgement",
          "bounce", "Mail that came back",
          "auto-reply", "Automatic reply",
          "delivery-receipt", "Delivery receipt",
          "list", "Mail of a list");

  private final RuleWords words;

  Tags(RuleWords words) {
    this.words = words;
  }

  /** What it is, as far as it is known. */
  public String called(ListedMessage line) {
    if (line.kind() != null) {
      return words.kind(line.kind()).orElse(line.kind().replace('-', ' '));
    }
    String other = line.cause() == null ? null : OTHERS.get(line.cause());
    return other == null && line.direction().equals("out")
        ? "Mail"
        : Objects.requireNonNullElse(other, "Not recognised");
  }

  public Outcomes of(ListedMessage line) {
    return Outcomes.of(line);
  }

  /**
   * @param state of a row of the outbox
   */
  public Outcomes sending(String state) {
    return Outcomes.of(state).orElse(Outcomes.ANY);
  }
}
