package mhss.gateway.reports.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.reports.ReceivedReport;
import mhss.gateway.reports.Review;
import mhss.gateway.reports.Reviews.Place;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reviews in the database; what they hold of people is ciphertext here. */
public class ReviewRows {

  private static final String SELECT =
      "select r.*, c.urn, c.rule_set, c.key_id from review r join case_file c on c.id = r.case_id ";

  /** Without its ciphertexts, which may be many megabytes. */
  private static final String LISTED =
      "select r.id, r.case_id, r.report, r.revision, r.message, r.received_at, r.state,"
          + " r.decided_at, r.decided_by, r.letter, c.urn, c.rule_set"
          + " from review r join case_file c on c.id = r.case_id ";

  private final JdbcClient jdbc;

  public ReviewRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** With what a person may read once it is opened. */
  public record Row(
      Review review,
      UUID key,
      byte[] form,
      byte[] document,
      String sha256,
      String findings,
      List<String> reasons,
      Optional<byte[]> details) {}

  /** A new review, still without a decision. */
  public record Fresh(
      UUID id,
      ReceivedReport report,
      Instant receivedAt,
      byte[] form,
      byte[] document,
      String sha256,
      String findings,
      Integer recommendations) {}

  /** The oldest first, from behind that one on. */
  public List<Review> open(Optional<UUID> behind, int most) {
    String after =
        behind.isEmpty()
            ? ""
            : "and (r.received_at, r.id) > (select b.received_at, b.id from review b where b.id = :behind) ";
    return jdbc.sql(
            LISTED + "where r.state = 'open' " + after + "order by r.received_at, r.id limit :most")
        .param("behind", behind.orElse(null))
        .param("most", most)
        .query(ReviewRows::review)
        .list();
  }

  /** What the checks said, by review. */
  public Map<UUID, String> findings(Collection<UUID> reviews) {
    Map<UUID, String> findings = new HashMap<>();
    jdbc.sql("select id, findings from review where id = any (?)")
        .param(reviews.toArray(UUID[]::new))
        .query(
            row -> {
              findings.put(row.getObject("id", UUID.class), row.getString("findings"));
            });
    return findings;
  }

  /** The one decided last first; those after that place in the list. */
  public List<Review> decided(Optional<Place> after, int most) {
    Place place = after.orElse(Place.FIRST);
    return jdbc.sql(
            LISTED
                + """
                where r.decided_at is not null and (r.decided_at, r.id) < (:at, :id)
                order by r.decided_at desc, r.id desc limit :most
                """)
        .param("at", place.at().atOffset(ZoneOffset.UTC))
        .param("id", place.id())
        .param("most", most)
        .query(ReviewRows::review)
        .list();
  }

  public Optional<Review> listed(UUID id) {
    return jdbc.sql(LISTED + "where r.id = ?").param(id).query(ReviewRows::review).optional();
  }

  public String findings(UUID id) {
    return jdbc.sql("select findings from review where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  public List<Review> of(UUID caseFile) {
    return jdbc.sql(LISTED + "where r.case_id = ? order by r.received_at, r.id")
        .param(caseFile)
        .query(ReviewRows::review)
        .list();
  }

  public List<UUID> between(UUID first, UUID last) {
    return jdbc.sql("select id from review where id between ? and ? limit 2")
        .param(first)
        .param(last)
        .query(UUID.class)
        .list();
  }

  public Optional<Row> byId(UUID id) {
    return jdbc.sql(SELECT + "where r.id = ?").param(id).query(ReviewRows::row).optional();
  }

  /** Nobody else decides about it until the end of the transaction. */
  public Optional<Row> locked(UUID id) {
    return jdbc.sql(SELECT + "where r.id = ? for update of r")
        .param(id)
        .query(ReviewRows::row)
        .optional();
  }

  public Optional<UUID> ofMessage(UUID message, String report) {
    return jdbc.sql("select id from review where message = ? and report = ?")
        .param(message)
        .param(report)
        .query(UUID.class)
        .optional();
  }

  /** Of the newest accepted plan that could be counted. */
  public Optional<Integer> recommendations(UUID caseFile) {
    return jdbc.sql(
            """
            select recommendations from review
            where case_id = ? and state = 'accepted' and recommendations is not null
            order by revision desc limit 1
            """)
        .param(caseFile)
        .query(Integer.class)
        .optional();
  }

  public void supersede(UUID caseFile, String report) {
    jdbc.sql(
            "update review set state = 'superseded'"
                + " where case_id = ? and report = ? and state = 'open'")
        .param(caseFile)
        .param(report)
        .update();
  }

  public void insert(Fresh fresh) {
    jdbc.sql(
            """
            insert into review (id, case_id, report, revision, message, received_at, form,
                                document, document_sha256, findings, recommendations, state)
            values (:id, :case, :report, :revision, :message, :at, :form, :document, :sha256,
                    :findings::jsonb, :recommendations, 'open')
            """)
        .param("id", fresh.id())
        .param("case", fresh.report().caseFile().id())
        .param("report", fresh.report().report())
        .param("revision", fresh.report().revision())
        .param("message", fresh.report().message())
        .param("at", fresh.receivedAt().atOffset(ZoneOffset.UTC))
        .param("form", fresh.form())
        .param("document", fresh.document())
        .param("sha256", fresh.sha256())
        .param("findings", fresh.findings())
        .param("recommendations", fresh.recommendations(), Types.INTEGER)
        .update();
  }

  public void decided(UUID id, String state, Instant at, String actor, UUID letter) {
    jdbc.sql(
            """
            update review set state = :state, decided_at = :at, decided_by = :actor,
                              letter = :letter
            where id = :id
            """)
        .param("state", state)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("actor", actor)
        .param("letter", letter)
        .param("id", id)
        .update();
  }

  public void reasons(UUID id, List<String> reasons, byte[] details) {
    jdbc.sql("update review set reasons = :reasons, details = :details where id = :id")
        .param("reasons", reasons.toArray(String[]::new))
        .param("details", details)
        .param("id", id)
        .update();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        review(row, n),
        row.getObject("key_id", UUID.class),
        row.getBytes("form"),
        row.getBytes("document"),
        row.getString("document_sha256"),
        row.getString("findings"),
        List.of((String[]) row.getArray("reasons").getArray()),
        Optional.ofNullable(row.getBytes("details")));
  }

  private static Review review(ResultSet row, int n) throws SQLException {
    OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
    return new Review(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("urn"),
        row.getString("rule_set"),
        row.getString("report"),
        row.getInt("revision"),
        row.getObject("message", UUID.class),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("state"),
        decided == null ? null : decided.toInstant(),
        row.getString("decided_by"),
        row.getObject("letter", UUID.class));
  }
}
