package mhss.gateway.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.responses.Preview;
import org.springframework.transaction.support.TransactionTemplate;

/** Prepared letters, until a person lets them go, or the setting of their kind does. */
public class Notices {

  private final NoticeRows rows;
  private final NoticeSteps steps;
  private final NoticeOrders orders;
  private final NoticeEvents events;
  private final TransactionTemplate transaction;

  Notices(
      NoticeRows rows,
      NoticeSteps steps,
      NoticeOrders orders,
      NoticeEvents events,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.steps = steps;
    this.orders = orders;
    this.events = events;
    this.transaction = transaction;
  }

  /** Those that wait for a person, oldest first. */
  public List<Notice> waiting() {
    return waiting(Optional.empty(), Integer.MAX_VALUE);
  }

  /**
   * @param behind the last one of the page before
   */
  public List<Notice> waiting(Optional<UUID> behind, int most) {
    return rows.waiting(behind, most);
  }

  public Optional<Notice> byId(UUID id) {
    return rows.where("n.id = :value", id).stream().findFirst();
  }

  /** A letter that a person wrote told of the newest such event: no notice is prepared for it. */
  public void written(UUID caseFile, String event) {
    events.written(caseFile, event);
  }

  /** Ids of all notices, decided ones too, from the first to the last of a typed beginning. */
  public List<UUID> between(UUID first, UUID last) {
    return rows.between(first, last);
  }

  public List<Notice> byCase(UUID caseFile) {
    return rows.where("n.case_id = :value", caseFile);
  }

  /**
   * The letter as it would leave, and what it still lacks.
   *
   * @param values what the person adds or changes, for example {@code explanation}
   */
  public Preview preview(UUID id, Map<String, String> values, String actor) {
    Notice notice = existing(id);
    CaseFile file = orders.caseFile(notice);
    Preview preview = orders.preview(notice, file, orders.values(notice, file, values), actor);
    transaction.executeWithoutResult(status -> steps.looked(notice, actor));
    return preview;
  }

  /**
   * Puts it into the outbox.
   *
   * @param values what the person adds or changes, for example {@code explanation}
   * @return id of the outbox row
   * @throws NoticeRefused when it was decided about already, or a value is missing
   * @throws mhss.gateway.responses.LetterRefused when the letter cannot be written with them
   */
  public UUID approve(UUID id, Map<String, String> values, String actor) {
    return transaction.execute(status -> queue(prepared(id), values, actor));
  }

  public void discard(UUID id, String actor, String reason) {
    transaction.executeWithoutResult(
        status -> {
          Notice notice = prepared(id);
          rows.discarded(id, actor);
          steps.discarded(notice, actor, reason);
        });
  }

  /** In the surrounding transaction; the caller undoes what was done before a refusal. */
  UUID queue(Notice notice, Map<String, String> given, String actor) {
    CaseFile file = orders.caseFile(notice);
    Map<String, String> values = orders.values(notice, file, given);
    List<String> problems = orders.preview(notice, file, values, actor).problems();
    if (!problems.isEmpty()) {
      throw new NoticeRefused(String.join(" ", problems));
    }
    events.apply(notice, file, values, actor);
    UUID row = orders.queue(notice, file, values, actor);
    rows.queued(notice.id(), row, actor);
    steps.queued(notice, row, actor);
    return row;
  }

  Notice wasPrepared(UUID id) {
    Notice notice = existing(id);
    steps.prepared(notice);
    return notice;
  }

  private Notice prepared(UUID id) {
    if (!rows.lockPrepared(id)) {
      Notice notice = existing(id);
      throw new NoticeRefused(
          "Notice %s (%s, %s) is %s since %s, by %s. Nothing was changed."
              .formatted(
                  id,
                  notice.kind(),
                  notice.urn(),
                  notice.state(),
                  notice.decidedAt(),
                  notice.decidedBy()));
    }
    return existing(id);
  }

  private Notice existing(UUID id) {
    return byId(id)
        .orElseThrow(
            () ->
                new NoticeRefused(
                    "There is no notice %s: 'gateway notices' lists those that wait."
                        .formatted(id)));
  }
}
