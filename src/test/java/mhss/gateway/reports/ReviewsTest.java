package mhss.gateway.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mhss.gateway.documents.Document;
import mhss.gateway.documents.Paper.Format;
import mhss.gateway.history.History;
import mhss.gateway.reports.Reviews.Place;
import mhss.gateway.responses.Preview;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans that came in at the adviser desk, and what becomes of them. */
class ReviewsTest {

  @TempDir private Path home;
  private Desks desks;
  private Reviews reviews;

  @BeforeEach
  void open() throws IOException {
    desks = new Desks(home, Map.of());
    reviews = desks.gateway.bean(Reviews.class);
  }

  @AfterEach
  void close() {
    desks.close();
  }

  @Test
  void putsAPlanBeforeAPersonWithItsFindings() {
    UUID review = received();

    assertThat(reviews.queue()).extracting(Review::id).containsExactly(review);
    assertThat(reviews.findings(review)).noneMatch(Finding::failsMechanically);
    assertThat(desks.file("adviser").state()).isEqualTo("PLAN_SUBMITTED");
  }

  @Test
  void keepsTheDocumentAsCiphertextAndRecordsWhoReadsIt() {
    UUID review = received();

    byte[] kept =
        desks.store.jdbc().sql("select document from review").query(byte[].class).single();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Pat", "word/");
    assertThat(reviews.document(review, "alex").content()).startsWith('P', 'K');
    ShownReview shown = reviews.show(review, "alex");
    assertThat(shown.fields())
        .anyMatch(field -> field.key().equals("eap") && field.value().equals("not-required"));
    assertThat(desks.gateway.bean(History.class).ofCase(shown.review().caseFile()))
        .filteredOn(entry -> entry.step().step().equals("review-read"))
        .extracting(entry -> entry.step().actor())
        .containsExactly("alex", "alex");
  }

  @Test
  void acceptsWithTheExactStandardEmail() {
    UUID review = received();
    Preview preview = reviews.preview(review, Decision.accept("Alex Adviser"), "alex");

    assertThat(preview.subject()).isEqualTo("Standard email \u2013 SUPPORT PLAN ACCEPTED");
    assertThat(preview.text())
        .startsWith(
            "Thank you for Support Plan reference AB-123456.\nI confirm that no changes are"
                + " required to be made to the Support Plan.  Please implement the plan")
        .contains("Alex Adviser");
    UUID letter = reviews.accept(review, "alex", "Alex Adviser");

    assertThat(desks.file("adviser").state()).isEqualTo("IN_SUPPORT");
    assertThat(reviews.queue()).isEmpty();
    assertThat(desks.letters()).isEqualTo(1);
    assertThat(desks.store.jdbc().sql("select id from outbox").query(UUID.class).single())
        .isEqualTo(letter);
  }

  @Test
  void refusesARejectionWithoutReasonOrDetails() {
    UUID review = received();

    assertThat(refused(review, List.of("V8-RJ5"), " ")).isEqualTo("details-missing");
    assertThat(refused(review, List.of("V8-RJ5"), "(Provide details)"))
        .isEqualTo("details-missing");
    assertThat(refused(review, List.of(), "Fill section 4.")).isEqualTo("reason-missing");
    assertThat(refused(review, List.of("V8-RJ77"), "Fill section 4.")).isEqualTo("unknown-reason");
    assertThat(desks.file("adviser").state()).isEqualTo("PLAN_SUBMITTED");
    assertThat(desks.letters()).isZero();
  }

  @Test
  void listsWhatWasDecidedTheLastFirstAPageAtATime() throws IOException {
    UUID first = received();
    assertThat(reviews.decided(Optional.empty(), 10)).isEmpty();
    reviews.reject(first, "alex", "", List.of("V8-RJ5"), "Fill section 4.");
    UUID second = desks.received(desks.filled().plan().as(Format.DOCX), "plan-resubmitted");
    UUID letter = reviews.accept(second, "sam", "");

    List<Review> page = reviews.decided(Optional.empty(), 1);
    assertThat(page).extracting(Review::id).containsExactly(second);
    assertThat(page.get(0).letter()).isEqualTo(letter);
    Place place = new Place(page.get(0).decidedAt(), second);
    assertThat(reviews.decided(Optional.of(place), 5))
        .extracting(Review::id)
        .containsExactly(first);
    assertThat(reviews.find(second)).contains(page.get(0));
    assertThat(reviews.find(UUID.randomUUID())).isEmpty();
  }

  @Test
  void rejectsWithReasonsAndDetails() {
    UUID review = received();
    Preview preview =
        reviews.preview(review, Decision.reject(List.of("V8-RJ5"), "Fill section 4.", ""), "alex");

    assertThat(preview.text())
        .contains("There is missing information.\nFill section 4.\nPlease submit a revised");
    reviews.reject(review, "alex", "", List.of("V8-RJ5"), "Fill section 4.");

    assertThat(desks.file("adviser").state()).isEqualTo("PLAN_REWORK");
    ShownReview shown = reviews.show(review, "alex");
    assertThat(shown.review().state()).isEqualTo("rejected");
    assertThat(shown.reasons()).containsExactly("V8-RJ5");
    assertThat(shown.details()).isEqualTo("Fill section 4.");
  }

  @Test
  void decidesOnceThoughTwoPeopleDecideAtTheSameTime() throws Exception {
    UUID review = received();
    ExecutorService people = Executors.newFixedThreadPool(2);
    List<Callable<Object>> work =
        List.of(
            () -> reviews.accept(review, "alex", ""),
            () -> reviews.reject(review, "billie", "", List.of("V8-RJ5"), "Fill section 4."));
    List<String> refused = new ArrayList<>();
    for (Future<Object> done : people.invokeAll(work)) {
      try {
        done.get();
      } catch (ExecutionException e) {
        refused.add(((NotDecided) e.getCause()).cause());
      }
    }
    people.shutdown();

    assertThat(refused).containsExactly("already-decided");
    assertThat(desks.letters()).isEqualTo(1);
  }

  @Test
  void putsARevisedPlanInThePlaceOfTheOneBefore() {
    UUID first = received();
    reviews.reject(first, "alex", "", List.of("V8-RJ5"), "Fill section 4.");
    Filled revised = desks.filled();
    revised.support = "Agree later shifts by end of May 2026.";
    UUID second = desks.received(revised.plan().as(Format.DOCX), "plan-resubmitted");

    assertThat(reviews.queue()).extracting(Review::id).containsExactly(second);
    assertThat(reviews.of(desks.file("adviser").id()))
        .extracting(Review::revision)
        .containsExactly(1, 2);
    reviews.accept(second, "alex", "");
    assertThat(desks.file("adviser").state()).isEqualTo("IN_SUPPORT");
  }

  @Test
  void sendsBackWithoutAPersonOnlyBySetting() throws IOException {
    Filled bad = desks.filled();
    bad.condition = "";
    Document plan = bad.plan().as(Format.DOCX);
    desks.received(plan, "plan-submitted");
    assertThat(reviews.queue()).hasSize(1);
    desks.close();

    desks = new Desks(home, Map.of("gateway.reports.reject-mechanical", "true"));
    desks.received(plan, "plan-submitted");

    assertThat(desks.gateway.bean(Reviews.class).queue()).isEmpty();
    assertThat(desks.file("adviser").state()).isEqualTo("PLAN_REWORK");
    assertThat(desks.letters()).isEqualTo(1);
  }

  @Test
  void leavesToAPersonWhatItCannotSendBackByItself() throws IOException {
    Filled bad = desks.filled();
    bad.condition = "";
    Document plan = bad.plan().as(Format.DOCX);
    desks.close();
    desks =
        new Desks(
            home,
            Map.of(
                "gateway.reports.reject-mechanical", "true",
                "gateway.desks.adviser.signature", ""));

    UUID review = desks.received(plan, "plan-submitted");

    assertThat(desks.gateway.bean(Reviews.class).queue())
        .extracting(Review::id)
        .containsExactly(review);
    assertThat(desks.file("adviser").state()).isEqualTo("PLAN_SUBMITTED");
    assertThat(desks.letters()).isZero();
  }

  private UUID received() {
    return desks.received(desks.filled().plan().as(Format.DOCX), "plan-submitted");
  }

  private String refused(UUID review, List<String> reasons, String details) {
    return catchThrowableOfType(
            NotDecided.class, () -> reviews.reject(review, "alex", "", reasons, details))
        .cause();
  }
}
