package mhss.gateway.returns.leaving;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mhss.gateway.casework.Listing;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
import mhss.gateway.responses.LastLook;
import mhss.gateway.responses.LetterOrder;
import mhss.gateway.responses.Letters;
import mhss.gateway.responses.QueuedLetter;
import mhss.gateway.responses.QueuedLetter.SealedTo;
import mhss.gateway.returns.rows.LineRows;
import mhss.gateway.returns.rows.ReturnRow;
import mhss.gateway.returns.rows.ReturnRows;

/**
 * A return that waited in the outbox: it stays when another version took its place, when a case in
 * it was purged or held, and when somebody it was sealed for must not get it any more.
 */
class ReturnLastLook implements LastLook {

  private final ReturnRows rows;
  private final LineRows lines;
  private final Letters letters;
  private final MessageStore store;
  private final Partners partners;

  ReturnLastLook(
      ReturnRows rows, LineRows lines, Letters letters, MessageStore store, Partners partners) {
    this.rows = rows;
    this.lines = lines;
    this.letters = letters;
    this.store = store;
    this.partners = partners;
  }

  @Override
  public Optional<String> objection(UUID outbox) {
    return rows.byOutbox(outbox).flatMap(this::objection);
  }

  private Optional<String> objection(ReturnRow row) {
    if (row.superseded() || row.state().equals("discarded")) {
      return Optional.of("Another version took its place: settle this mail with cancel");
    }
    return lines.objection(row.id()).or(() -> recipients(row));
  }

  private Optional<String> recipients(ReturnRow row) {
    return isForAnother(row) || isUnderAnotherKey(row)
        ? Optional.of(
            "A recipient or a key that it was sealed for does not count any more: settle this mail"
                + " with cancel, then make the return anew with 'gateway returns correct'")
        : Optional.empty();
  }

  private boolean isForAnother(ReturnRow row) {
    LetterOrder order =
        new LetterOrder(
            "provider",
            null,
            row.name().ruleSet(),
            row.kind(),
            null,
            row.name().version(),
            null,
            Map.of(),
            List.of(),
            Optional.empty());
    Set<String> now = new HashSet<>(letters.recipients(order));
    return !store.listing(row.mail().message()).map(Listing::to).map(now::containsAll).orElse(true);
  }

  private boolean isUnderAnotherKey(ReturnRow row) {
    Map<String, Set<String>> pinned =
        partners.all().stream().collect(Collectors.toMap(Partner::id, Partner::keys));
    return letters.queued(row.mail().outbox()).stream()
        .map(QueuedLetter::recipients)
        .flatMap(List::stream)
        .filter(key -> !key.partner().equals(QueuedLetter.ARCHIVE))
        .anyMatch(key -> !isPinned(key, pinned));
  }

  private static boolean isPinned(SealedTo key, Map<String, Set<String>> pinned) {
    return pinned.getOrDefault(key.partner(), Set.of()).contains(key.fingerprint());
  }
}
