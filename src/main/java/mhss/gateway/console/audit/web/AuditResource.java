package mhss.gateway.console.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.audit.Anchors;
import mhss.gateway.audit.Exports;
import mhss.gateway.audit.Searches;
import mhss.gateway.console.audit.AuditData;
import mhss.gateway.console.frame.Told;
import mhss.gateway.console.web.Incomplete;
import mhss.gateway.history.Entry;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The history, its verification and its exports for programs. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/audit")
@Needs(Right.AUDIT)
class AuditResource {

  private static final int MOST = 1_000;

  private final Searches searches;
  private final ChainJob job;
  private final Anchors anchors;
  private final Exports exports;

  AuditResource(Searches searches, ChainJob job, Anchors anchors, Exports exports) {
    this.searches = searches;
    this.job = job;
    this.anchors = anchors;
    this.exports = exports;
  }

  /** The newest first; {@code older} of the answer asks for the next ones, null at the end. */
  @Operation(summary = "Search the history, the newest first")
  @GetMapping("/history")
  Map<String, Object> history(
      @ParameterObject @ModelAttribute SearchForm search,
      @RequestParam(defaultValue = "100") int count) {
    Incomplete.refuse(search.problems());
    int wanted = Math.max(1, Math.min(MOST, count));
    List<Entry> found = searches.find(search.search(), search.older(), wanted);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("entries", found.stream().map(Told::data).toList());
    answer.put("older", found.size() < wanted ? null : found.get(wanted - 1).seq());
    return answer;
  }

  @Operation(summary = "The names of steps that can be searched")
  @GetMapping("/steps")
  List<String> steps() {
    return List.copyOf(searches.steps());
  }

  @Operation(summary = "Signed heads of the history, one a day")
  @GetMapping("/anchors")
  List<Map<String, Object>> anchors() {
    return anchors.all().stream().map(AuditData::of).toList();
  }

  /** Begins one, or joins the one that runs. */
  @Operation(summary = "Begin to verify the chain")
  @PostMapping("/verification")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Object> verify(Person person) {
    job.start(person.name());
    return verification();
  }

  @Operation(summary = "How far the verification is, and what it found")
  @GetMapping("/verification")
  Map<String, Object> verification() {
    ChainJob.State state = job.state();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("running", state.running());
    answer.put("looked", state.looked());
    answer.put("total", state.total());
    answer.put("failure", state.failure().isEmpty() ? null : state.failure());
    answer.put("finished", state.finished() == null ? null : state.finished().toString());
    answer.put("report", state.report().map(AuditData::of).orElse(null));
    return answer;
  }

  /** Answers with the bundle itself. */
  @Operation(summary = "Export a case or a period as one signed file")
  @PostMapping(path = "/exports", produces = "application/zip")
  void export(@RequestBody Wanted wanted, Person person, HttpServletResponse response)
      throws IOException {
    ExportForm form = wanted.form();
    Incomplete.refuse(form.problems());
    if (wanted.content() && !person.may(Right.CONTENT)) {
      throw new AccessDeniedException(
          "The content of mails needs a right that the person does not have");
    }
    Download.send(exports, exports.prepare(form.order(person.name())), response);
  }

  /**
   * @param urn of a case, or its id; null: a period
   * @param from first day
   * @param until last day
   * @param content the mails too
   */
  record Wanted(String urn, String from, String until, boolean content) {

    ExportForm form() {
      String contents = content ? "yes" : null;
      return new ExportForm(urn == null ? "period" : "case", urn, from, until, contents, contents);
    }
  }
}
