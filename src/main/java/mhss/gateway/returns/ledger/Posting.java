package mhss.gateway.returns.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.responses.Choice;
import mhss.gateway.responses.LetterFile;
import mhss.gateway.responses.LetterOrder;
import mhss.gateway.responses.LetterRefused;
import mhss.gateway.responses.Letters;
import mhss.gateway.responses.Outbox;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.Rehearsal;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.ReturnRefused;
import mhss.gateway.returns.rows.ReturnRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Returns into sealed mails in the outbox; what cannot be sealed stays, and says why. */
class Posting {

  private static final Logger LOG = LoggerFactory.getLogger(Posting.class);

  /** Letters of returns say that one is attached. */
  private static final LetterFile ANY_FILE =
      new LetterFile("return.csv", "text/csv", "0".getBytes(StandardCharsets.US_ASCII));

  private final Mails mails;
  private final Versions.Rows rows;
  private final ReturnSteps steps;
  private final LedgerSettings settings;
  private final Clock clock;

  Posting(
      Mails mails, Versions.Rows rows, ReturnSteps steps, LedgerSettings settings, Clock clock) {
    this.mails = mails;
    this.rows = rows;
    this.steps = steps;
    this.settings = settings;
    this.clock = clock;
  }

  record Mails(Letters letters, Outbox outbox) {}

  /** The state in which a return begins. */
  String first(Optional<String> kind, String returnId) {
    if (kind.isEmpty()) {
      return "kept";
    }
    return settings.approve().contains(returnId) ? "waiting" : "due";
  }

  /**
   * Its mail, where there is one, is never sent again.
   *
   * @throws ReturnRefused when it is just leaving, or may have left
   */
  void withdraw(ReturnRow row, String actor, String reason) {
    if (row.mail() == null) {
      return;
    }
    if (Set.of("sending", "uncertain").contains(row.mail().state())) {
      throw new ReturnRefused(
          "leaving",
          "%s is %s. Wait until it is sent, or settle its mail in the outbox first"
              .formatted(row.entry(clock.instant()).ref(), row.shownState()));
    }
    if (Set.of("due", "failed", "suppressed").contains(row.mail().state())) {
      mails.outbox().settle(row.mail().outbox(), Choice.CANCEL, actor, reason);
    }
  }

  /** Sealed and queued, all in the surrounding transaction, or due with its problem. */
  Produced post(ReturnRow row) {
    if (!row.isIn("due")) {
      return new Produced(row.id(), row.shownState(), row.problem());
    }
    Optional<String> problem = tryToQueue(row);
    problem.ifPresent(
        why -> {
          if (rows.files().problem(row.id(), why, clock.instant())) {
            steps.record(row, "return-unsealed", "due");
            LOG.error(
                "Return {} cannot be sealed: {}. Nothing was sent; it is tried again each minute",
                row.entry(clock.instant()).ref(),
                why);
          }
        });
    return new Produced(row.id(), problem.isPresent() ? "due" : "queued", problem);
  }

  /** Who would get a return that is only planned, and what would keep it from being sealed. */
  Rehearsal rehearse(ReturnEntry planned) {
    ReturnRow.Name name = new ReturnRow.Name(planned.ruleSet(), planned.returnId(), 1);
    try {
      LetterOrder order = order(name, planned.kind(), planned.period(), List.of(ANY_FILE));
      return new Rehearsal(
          mails.letters().recipients(order), mails.letters().sealingProblems(order));
    } catch (LetterRefused e) {
      return new Rehearsal(List.of(), List.of(e.getMessage()));
    }
  }

  private Optional<String> tryToQueue(ReturnRow row) {
    Optional<String> objection = rows.lines().objection(row.id());
    if (objection.isPresent()) {
      return objection;
    }
    try {
      LetterOrder order = order(row);
      List<String> problems = mails.letters().sealingProblems(order);
      if (!problems.isEmpty()) {
        return Optional.of(String.join("; ", problems));
      }
      UUID outbox = mails.letters().queue(order);
      rows.files().queued(row.id(), outbox);
      steps.record(row, "return-queued", row.kind());
      return Optional.empty();
    } catch (LetterRefused e) {
      return Optional.of(e.getMessage());
    }
  }

  private LetterOrder order(ReturnRow row) {
    List<LetterFile> files =
        rows.contents().read(row.id(), row.key()).stream()
            .map(file -> new LetterFile(file.name(), file.mediaType(), file.content()))
            .toList();
    return order(row.name(), row.kind(), row.period(), files);
  }

  private LetterOrder order(
      ReturnRow.Name name, String kind, Period period, List<LetterFile> files) {
    return new LetterOrder(
            "provider",
            null,
            name.ruleSet(),
            kind,
            "%s/%s/%s".formatted(name.ruleSet(), name.returnId(), period.id()),
            name.version(),
            null,
            values(name, kind, period),
            files,
            Optional.empty())
        .packed(settings.packing());
  }

  private Map<String, Object> values(ReturnRow.Name name, String kind, Period period) {
    Map<String, Object> values = new HashMap<>();
    values.put("period", period.id());
    if (name.version() > 1) {
      values.put("version", name.version());
    }
    Set<String> taken = mails.letters().values(name.ruleSet(), kind);
    values.keySet().retainAll(taken);
    return values;
  }
}
