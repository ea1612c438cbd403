package mhss.gateway.reports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import mhss.gateway.documents.DocumentReader;
import mhss.gateway.documents.FoundField;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.reports.review.FindingsJson;
import mhss.gateway.reports.review.FindingsJson.KeptForm;
import mhss.gateway.reports.review.MechanicalRejection;
import mhss.gateway.reports.review.ReviewContent;
import mhss.gateway.reports.review.ReviewRows;
import mhss.gateway.reports.standard.Recommendations;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.Urn;

/** Reports that came in: kept with their findings, and put before a person. */
public class Reports {

  /** The one outcome of Annex D without work. */
  private static final String NOT_IN_WORK = "not-in-work";

  private final ReviewRows rows;
  private final ReviewContent content;
  private final Reading reading;
  private final History history;
  private final MechanicalRejection automatic;

  Reports(
      ReviewRows rows,
      ReviewContent content,
      Reading reading,
      History history,
      MechanicalRejection automatic) {
    this.rows = rows;
    this.content = content;
    this.reading = reading;
    this.history = history;
    this.automatic = automatic;
  }

  /** What it takes to look at a document. */
  public record Reading(
      DocumentReader documents, Standard standard, RuleSets ruleSets, Clock clock) {}

  /**
   * Keeps the document as ciphertext under the key of its case, checks it, and puts it into the
   * review queue; in the caller's transaction. Doing it again for the same message changes nothing.
   *
   * @return id of the review
   */
  public UUID received(ReceivedReport report) {
    return rows.ofMessage(report.message(), report.report()).orElseGet(() -> keep(report));
  }

  private UUID keep(ReceivedReport report) {
    RuleSet rules = reading.ruleSets().get(report.caseFile().ruleSet());
    UUID id = UUID.randomUUID();
    UUID key = report.caseFile().key();
    List<Finding> findings =
        reading
            .standard()
            .check(
                rules,
                report.report(),
                reading.documents().open(report.document()),
                Optional.of(report.form()),
                new Standard.Known(
                    Optional.of(report.caseFile()), rows.recommendations(report.caseFile().id())));
    KeptForm form =
        new KeptForm(
            report.document().name(),
            report.document().mediaType(),
            report.form().layout(),
            report.form().fields());
    rows.supersede(report.caseFile().id(), report.report());
    rows.insert(
        new ReviewRows.Fresh(
            id,
            report,
            reading.clock().instant(),
            content.sealForm(id, key, form),
            content.sealDocument(id, key, report.document().content()),
            ReviewContent.sha256(report.document().content()),
            FindingsJson.findings(findings),
            Recommendations.in(report.form()).orElse(null)));
    history.record(step(report, id, findings));
    automatic.decide(id, findings);
    return id;
  }

  private static Step step(ReceivedReport report, UUID id, List<Finding> findings) {
    return Step.of("review-queued", report.report())
        .message(report.message())
        .caseFile(report.caseFile().id(), Urn.key(report.caseFile().urn()))
        .fact("review", id)
        .fact("revision", report.revision())
        .fact("not-met", count(findings, Verdict.NOT_MET))
        .fact("needs-a-person", count(findings, Verdict.NEEDS_A_PERSON));
  }

  static long count(List<Finding> findings, Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  /**
   * What a report says that the case needs to know: {@code in-employment} (Y or N) and {@code
   * outcome} (key of the ticked option), each only when the form says it unmistakably.
   */
  public Map<String, String> facts(RuleSet rules, String report, ReadForm form) {
    Map<String, String> facts = new TreeMap<>();
    Optional<String> stated = chosen(form, "in_employment");
    Optional<String> outcome = chosen(form, "outcome");
    outcome.ifPresent(ticked -> facts.put("outcome", ticked));
    Optional<String> implied = outcome.map(ticked -> ticked.equals(NOT_IN_WORK) ? "N" : "Y");
    boolean contradictory = stated.isPresent() && implied.isPresent() && !stated.equals(implied);
    if (!contradictory) {
      implied.or(() -> stated).ifPresent(answer -> facts.put("in-employment", answer));
    }
    return facts;
  }

  private static Optional<String> chosen(ReadForm form, String key) {
    return form.fields().stream()
        .filter(field -> field.key().equals(key) && field.sure() && !field.value().contains("|"))
        .map(FoundField::value)
        .findFirst();
  }
}
