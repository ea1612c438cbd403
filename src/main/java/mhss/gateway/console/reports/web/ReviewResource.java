package mhss.gateway.console.reports.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.letters.LetterPrint;
import mhss.gateway.console.reports.FindingsPrint;
import mhss.gateway.console.reports.ReviewData;
import mhss.gateway.console.web.Downloads;
import mhss.gateway.console.web.Incomplete;
import mhss.gateway.documents.Document;
import mhss.gateway.reports.Review;
import mhss.gateway.reports.Reviews;
import mhss.gateway.reports.ShownReview;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reviews for programs. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/review")
class ReviewResource {

  private static final int PAGE = 100;

  private final Reviews reviews;
  private final ReviewQueue queue;
  private final ReviewDesk desk;

  ReviewResource(Reviews reviews, ReviewQueue queue, ReviewDesk desk) {
    this.reviews = reviews;
    this.queue = queue;
    this.desk = desk;
  }

  @Needs(Right.SEE)
  @Operation(summary = "Plans and reports that wait for a decision")
  @GetMapping
  List<Map<String, Object>> waiting() {
    return queue.waiting(Optional.empty(), Integer.MAX_VALUE).stream()
        .map(ReviewResource::listed)
        .toList();
  }

  @Needs(Right.SEE)
  @Operation(summary = "What was decided, the newest first")
  @GetMapping("/decided")
  List<Map<String, Object>> decided(@RequestParam(defaultValue = "") String after) {
    return queue.decided(ReviewPages.place(after), PAGE).stream()
        .map(ReviewResource::listed)
        .toList();
  }

  private static Map<String, Object> listed(QueueRow row) {
    Map<String, Object> data = ReviewData.of(row.review());
    data.put("dueAt", row.due() == null ? null : row.due().toString());
    data.put("notMet", row.notMet());
    data.put("forAPerson", row.forAPerson());
    return data;
  }

  /** How it stands, without anything of what is in it. */
  @Needs(Right.SEE)
  @Operation(summary = "One report and its findings")
  @GetMapping("/{id}")
  Map<String, Object> review(@PathVariable UUID id) {
    Map<String, Object> data = listed(queue.row(desk.existing(id)));
    data.put("findings", FindingsPrint.data(reviews.findings(id)));
    return data;
  }

  /** What is in it; that it was read is recorded. */
  @Needs(Right.CONTENT)
  @Operation(summary = "Its fields; recorded as a reading")
  @GetMapping("/{id}/content")
  Map<String, Object> content(@PathVariable UUID id, Person person) {
    ShownReview shown = reviews.show(id, person.name());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("review", id.toString());
    data.put("file", shown.file());
    data.put("fields", shown.fields());
    data.put("reasons", shown.reasons());
    data.put("details", shown.details());
    return data;
  }

  @Needs(Right.CONTENT)
  @Operation(summary = "The document; recorded as a reading")
  @GetMapping("/{id}/document")
  ResponseEntity<byte[]> document(@PathVariable UUID id, Person person) {
    Document document = reviews.document(id, person.name());
    return Downloads.of(document.name(), document.content());
  }

  /** The e-mail exactly as it would leave; nothing is decided. */
  @Needs(Right.DECIDE)
  @Operation(summary = "The e-mail that a decision would send")
  @PostMapping("/{id}/preview")
  Map<String, Object> preview(
      @PathVariable UUID id, @RequestBody DecisionForm form, Person person) {
    Incomplete.refuse(form.problems());
    return LetterPrint.data(reviews.preview(id, form.toDecision(), person.name()));
  }

  @Needs(Right.DECIDE)
  @Operation(summary = "Accept or reject a plan or report")
  @PostMapping("/{id}/decision")
  Map<String, Object> decide(@PathVariable UUID id, @RequestBody DecisionForm form, Person person) {
    Incomplete.refuse(form.problems());
    UUID letter = reviews.decide(id, form.toDecision(), person.name());
    Review decided = desk.existing(id);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("review", id.toString());
    data.put("decision", decided.state());
    data.put("letter", letter.toString());
    return data;
  }
}
