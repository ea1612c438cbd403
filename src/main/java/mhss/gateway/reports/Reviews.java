package mhss.gateway.reports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mhss.gateway.documents.Document;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.reports.review.Deciding;
import mhss.gateway.reports.review.FindingsJson;
import mhss.gateway.reports.review.FindingsJson.KeptForm;
import mhss.gateway.reports.review.ReviewContent;
import mhss.gateway.reports.review.ReviewRows;
import mhss.gateway.reports.review.ReviewRows.Row;
import mhss.gateway.responses.Preview;
import mhss.gateway.rules.Urn;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits for an adviser's decision, and the decision: once, by a person, with its e-mail. */
public class Reviews {

  private final ReviewRows rows;
  private final ReviewContent content;
  private final Deciding deciding;
  private final History history;
  private final TransactionTemplate transaction;

  Reviews(
      ReviewRows rows,
      ReviewContent content,
      Deciding deciding,
      History history,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.content = content;
    this.deciding = deciding;
    this.history = history;
    this.transaction = transaction;
  }

  /** Those that wait, oldest first. */
  public List<Review> queue() {
    return queue(Optional.empty(), Integer.MAX_VALUE);
  }

  /**
   * @param behind the last one of the page before
   */
  public List<Review> queue(Optional<UUID> behind, int most) {
    return rows.open(behind, most);
  }

  /**
   * Where a page of a list ends.
   *
   * @param at when it was decided
   */
  public record Place(Instant at, UUID id) {

    /** Before all others: PostgreSQL knows no later moment, and no higher id. */
    public static final Place FIRST =
        new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
  }

  /** Those decided, the last one first, after that place. */
  public List<Review> decided(Optional<Place> after, int most) {
    return rows.decided(after, most);
  }

  /** How it stands, without anything of what is in it. */
  public Optional<Review> find(UUID review) {
    return rows.listed(review);
  }

  /** Every revision of every report of a case, whatever became of it. */
  public List<Review> of(UUID caseFile) {
    return rows.of(caseFile);
  }

  /** Ids, at most two, for one that a person typed only the beginning of. */
  public List<UUID> between(UUID first, UUID last) {
    return rows.between(first, last);
  }

  /** What the check of the report said when it came in. */
  public List<Finding> findings(UUID review) {
    return FindingsJson.findings(
        find(review).map(found -> rows.findings(found.id())).orElseThrow(() -> noSuch(review)));
  }

  /** Of several reviews at once, by review. */
  public Map<UUID, List<Finding>> findings(Collection<UUID> reviews) {
    return rows.findings(reviews).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> FindingsJson.findings(one.getValue())));
  }

  /** Shows the report to a person, and says so in the history first. */
  public ShownReview show(UUID review, String actor) {
    Row row = row(review);
    record(reading(row, "shown", actor));
    return shown(row);
  }

  /** As {@link #show}, with the file. */
  public OpenedReview open(UUID review, String actor) {
    Row row = row(review);
    record(reading(row, "shown", actor));
    return new OpenedReview(shown(row), content.document(row));
  }

  /** As {@link #open}, for the picture of a page. */
  public OpenedReview page(UUID review, int page, String actor) {
    Row row = row(review);
    record(reading(row, "page", actor).fact("page", page));
    return new OpenedReview(shown(row), content.document(row));
  }

  public record OpenedReview(ShownReview shown, Document document) {}

  private ShownReview shown(Row row) {
    KeptForm form = content.form(row);
    return new ShownReview(
        row.review(),
        form.name(),
        form.fields(),
        FindingsJson.findings(row.findings()),
        row.reasons(),
        content.details(row));
  }

  /** Gives the file to a person, and says so in the history first. */
  public Document document(UUID review, String actor) {
    Row row = row(review);
    record(reading(row, "document", actor));
    return content.document(row);
  }

  private static Step reading(Row row, String outcome, String actor) {
    return Step.of("review-read", outcome)
        .by(actor)
        .message(row.review().message())
        .caseFile(row.review().caseFile(), Urn.key(row.review().urn()))
        .fact("review", row.review().id());
  }

  private void record(Step step) {
    transaction.executeWithoutResult(status -> history.record(step));
  }

  /** The e-mail of this decision, exactly as it would be sent; nothing is decided. */
  public Preview preview(UUID review, Decision decision, String actor) {
    return deciding.preview(row(review), decision, actor);
  }

  /**
   * Decides, moves the case and queues the e-mail, all or nothing.
   *
   * @return id of the letter in the outbox
   * @throws NotDecided when it is decided already, or must not be decided so
   */
  public UUID decide(UUID review, Decision decision, String actor) {
    return transaction.execute(status -> deciding.decide(row(review), decision, actor));
  }

  /** As {@link #decide}. */
  public UUID accept(UUID review, String actor, String signature) {
    return decide(review, Decision.accept(signature), actor);
  }

  /** As {@link #decide}; refused without details. */
  public UUID reject(
      UUID review, String actor, String signature, List<String> reasons, String details) {
    return decide(review, Decision.reject(reasons, details, signature), actor);
  }

  private Row row(UUID review) {
    return rows.byId(review).orElseThrow(() -> noSuch(review));
  }

  private static NoSuchReport noSuch(UUID review) {
    return new NoSuchReport("There is no review " + review + ": check the id");
  }
}
