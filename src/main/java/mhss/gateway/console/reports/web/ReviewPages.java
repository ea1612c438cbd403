package mhss.gateway.console.reports.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.web.Downloads;
import mhss.gateway.documents.Document;
import mhss.gateway.reports.Reviews;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue, a review, and its document as pictures or as a file. */
@Controller
@ConditionalOnWebApplication
class ReviewPages {

  private static final int PAGE = 50;

  private final ReviewQueue queue;
  private final ReviewDesk desk;
  private final Reviews reviews;
  private final Papers papers;

  ReviewPages(ReviewQueue queue, ReviewDesk desk, Reviews reviews, Papers papers) {
    this.queue = queue;
    this.desk = desk;
    this.reviews = reviews;
    this.papers = papers;
  }

  @Needs(Right.SEE)
  @GetMapping("/review")
  String waiting(@RequestParam Optional<UUID> after, Model model) {
    List<QueueRow> found = queue.waiting(after, PAGE + 1);
    List<QueueRow> rows = found.stream().limit(PAGE).toList();
    model.addAttribute("rows", rows);
    model.addAttribute("all", after.isEmpty() && found.size() == rows.size());
    model.addAttribute(
        "next",
        found.size() == rows.size() ? null : "/review?after=" + rows.get(PAGE - 1).review().id());
    return "review/queue";
  }

  @Needs(Right.SEE)
  @GetMapping("/review/decided")
  String decided(@RequestParam(defaultValue = "") String after, Model model) {
    List<QueueRow> rows = queue.decided(place(after), PAGE);
    model.addAttribute("rows", rows);
    model.addAttribute("more", rows.size() == PAGE ? more(rows.get(PAGE - 1)) : null);
    return "review/decided";
  }

  private static String more(QueueRow last) {
    return "/review/decided?after=%s_%s".formatted(last.review().decidedAt(), last.review().id());
  }

  /** A place that is none is the beginning. */
  static Optional<Reviews.Place> place(String after) {
    String[] parts = after.split("_");
    try {
      return parts.length == 2
          ? Optional.of(new Reviews.Place(Instant.parse(parts[0]), UUID.fromString(parts[1])))
          : Optional.empty();
    } catch (DateTimeParseException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  @Needs(Right.SEE)
  @GetMapping("/review/{id}")
  String review(@PathVariable UUID id, Person person, Model model) {
    model.addAttribute("view", desk.of(id, person));
    model.addAttribute("form", DecisionForm.EMPTY);
    return "review/page";
  }

  @Needs(Right.CONTENT)
  @GetMapping("/review/{id}/pages/{page}")
  ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable int page, Person person) {
    byte[] png = papers.picture(reviews.page(id, page, person.name()), page);
    return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png);
  }

  @Needs(Right.CONTENT)
  @GetMapping("/review/{id}/document")
  ResponseEntity<byte[]> document(@PathVariable UUID id, Person person) {
    Document document = reviews.document(id, person.name());
    return Downloads.of(document.name(), document.content());
  }
}
