package mhss.gateway.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
import mhss.gateway.responses.LetterFile;
import mhss.gateway.responses.LetterOrder;
import mhss.gateway.responses.Letters;

/** Takes an anchor out of the house: to the partners with the role {@code auditor}. */
class AnchorMail {

  private static final String AUDITOR = "auditor";

  private final Partners partners;
  private final Letters letters;
  private final String desk;

  AnchorMail(Partners partners, Letters letters, AuditSettings settings) {
    this.partners = partners;
    this.letters = letters;
    this.desk = settings.mailFrom();
  }

  /** In the surrounding transaction; one row of the outbox for each auditor. */
  List<UUID> send(Anchor anchor) {
    return desk.isEmpty()
        ? List.of()
        : partners.byRole(AUDITOR).stream()
            .map(auditor -> letters.queue(order(anchor, auditor)))
            .toList();
  }

  private LetterOrder order(Anchor anchor, Partner auditor) {
    return new LetterOrder(
        desk,
        null,
        null,
        "anchor",
        anchor.day() + ":" + auditor.id(),
        0,
        null,
        Map.of("day", anchor.day(), "entry", anchor.seq(), "hash", anchor.hash()),
        List.of(
            new LetterFile(anchor.fileName(), "application/json", anchor.statement()),
            new LetterFile(
                anchor.fileName() + ".asc", "application/pgp-signature", anchor.signature())),
        auditor.addresses().stream().findFirst());
  }
}
