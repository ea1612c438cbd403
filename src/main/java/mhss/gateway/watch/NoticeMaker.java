package mhss.gateway.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.responses.LetterOrder;
import mhss.gateway.responses.LetterRefused;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.watch.NoticeRows.Wanted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prepares notices, each once, and lets those go whose kind goes by itself. */
class NoticeMaker {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeMaker.class);
  private static final Duration LATE = Duration.ofDays(1);

  private final NoticeRows rows;
  private final Notices notices;
  private final Isolation each;
  private final NoticeSettings settings;
  private final RuleSets ruleSets;
  private final Clock clock;

  NoticeMaker(Made made, NoticeSettings settings, RuleSets ruleSets, Isolation each, Clock clock) {
    this.rows = made.rows();
    this.notices = made.notices();
    this.each = each;
    this.settings = settings;
    this.ruleSets = ruleSets;
    this.clock = clock;
  }

  /** What is prepared, and how it is let go. */
  record Made(NoticeRows rows, Notices notices) {}

  /**
   * In the surrounding transaction. Nothing is prepared for the desk that receives the kind, for a
   * kind that is off, or while one of the kind waits already.
   *
   * @param cause distinguishes the notices of a kind
   * @param of when what calls for it happened
   */
  void prepare(
      CaseFile caseFile, String kind, String cause, Instant of, Map<String, String> values) {
    RuleSet.Kind known = ruleSets.get(caseFile.ruleSet()).kind(kind).orElseThrow();
    Handling handling = settings.of(known.id());
    if (known.desk().equals(caseFile.desk())
        || handling == Handling.OFF
        || rows.waits(caseFile.id(), known.id())) {
      return;
    }
    UUID id = UUID.randomUUID();
    boolean late = of.plus(LATE).isBefore(clock.instant());
    if (rows.insert(id, caseFile, new Wanted(known.id(), cause, late, values))) {
      Notice notice = notices.wasPrepared(id);
      LOG.info("Notice {} ({}) was prepared because of {}", id, known.id(), cause);
      if (handling == Handling.AUTOMATIC) {
        letGo(notice);
      }
    }
  }

  private void letGo(Notice notice) {
    try {
      each.undone(() -> notices.queue(notice, Map.of(), LetterOrder.GATEWAY));
    } catch (LetterRefused | NoticeRefused e) {
      LOG.warn("Notice {} did not go by itself and waits for a person", notice.id());
      rows.problem(notice.id(), e.getMessage());
    }
  }
}
