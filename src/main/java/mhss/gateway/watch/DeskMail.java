package mhss.gateway.watch;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
import mhss.gateway.responses.LetterOrder;
import mhss.gateway.responses.Letters;

/**
 * Mail to the desk's own people: partners with the role {@code desk-provider} or {@code
 * desk-adviser}, or {@code desk} when nobody has it. URNs and codes only.
 */
class DeskMail {

  private final Partners partners;
  private final Letters letters;
  private final History history;

  DeskMail(Partners partners, Letters letters, History history) {
    this.partners = partners;
    this.letters = letters;
    this.history = history;
  }

  boolean reaches(String desk) {
    return !people(desk).isEmpty();
  }

  /**
   * In the surrounding transaction, to each of them one mail.
   *
   * @param kind {@code alert} or {@code digest}
   * @param key tells two of a kind apart
   * @throws mhss.gateway.responses.LetterRefused when the desk cannot write: it is told later
   */
  void send(String desk, String kind, String key, Map<String, Object> values) {
    for (Partner person : people(desk)) {
      UUID row = letters.queue(order(desk, kind, key + ":" + person.id(), values, person));
      history.record(
          Step.of("people-told", kind)
              .fact("desk", desk)
              .fact("partner", person.id())
              .fact("outbox", row));
    }
  }

  private static LetterOrder order(
      String desk, String kind, String key, Map<String, Object> values, Partner person) {
    return new LetterOrder(
        desk,
        null,
        null,
        kind,
        key,
        0,
        null,
        values,
        List.of(),
        person.addresses().stream().findFirst());
  }

  private List<Partner> people(String desk) {
    List<Partner> own = partners.byRole("desk-" + desk);
    return own.isEmpty() ? partners.byRole("desk") : own;
  }
}
