package mhss.gateway.work;

import java.util.Map;
import java.util.function.Function;
import mhss.gateway.intake.ParkedMessage;
import mhss.gateway.operations.CauseWords;
import mhss.gateway.operations.Correspondents;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.work.TaskRows.Row;

/**
 * What a message that waits is, from whom, about which case, and why it waits: {@code Referral from
 * atw-team about AB-123456: not encrypted}.
 */
public class MessageTitles {

  private final RuleWords words;
  private final Correspondents correspondents;

  MessageTitles(RuleWords words, Correspondents correspondents) {
    this.words = words;
    this.correspondents = correspondents;
  }

  public String of(ParkedMessage message) {
    String partner = correspondents.partners().get(message.sender());
    return title(message.kind(), partner, message.urn(), message.cause());
  }

  /** For many: partners are looked up once. */
  Function<Row, String> ofRows() {
    Map<String, String> partners = correspondents.partners();
    return row -> title(row.about(), partners.get(row.sender()), row.urn(), row.cause());
  }

  private String title(String kind, String partner, String urn, String cause) {
    return called(kind)
        + (partner == null ? "" : " from " + partner)
        + (urn == null ? "" : " about " + urn)
        + (cause == null ? "" : ": " + CauseWords.of(cause));
  }

  private String called(String kind) {
    String name = kind == null ? "mail" : words.kind(kind).orElse(kind);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
