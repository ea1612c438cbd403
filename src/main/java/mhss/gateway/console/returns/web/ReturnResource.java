package mhss.gateway.console.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.returns.ExplainReturnCommand;
import mhss.gateway.console.returns.ReadReturn;
import mhss.gateway.console.returns.text.ChangesText;
import mhss.gateway.console.returns.text.EntryData;
import mhss.gateway.console.returns.text.ProofText;
import mhss.gateway.console.returns.view.Said;
import mhss.gateway.returns.Evidence;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import mhss.gateway.returns.charts.Courses;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns for programs: the calendar, and what each one says and rests on. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/returns")
@Needs(Right.SEE)
class ReturnResource {

  private static final int MONTHS = 12;

  private final Returns returns;
  private final ReturnDesk desk;
  private final Courses courses;

  ReturnResource(Returns returns, ReturnDesk desk, Courses courses) {
    this.returns = returns;
    this.desk = desk;
    this.courses = courses;
  }

  /**
   * @param state only those; {@code late} too
   */
  @Operation(summary = "Claims and management information: sent, due, planned")
  @GetMapping
  List<Map<String, Object>> calendar(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
      @RequestParam(defaultValue = "") List<String> state) {
    LocalDate first = from == null ? desk.today().minusMonths(MONTHS) : from;
    LocalDate last = to == null ? desk.today().plusMonths(MONTHS) : to;
    return returns.calendar(first, last).stream()
        .filter(entry -> wanted(entry, state))
        .map(EntryData::of)
        .toList();
  }

  private static boolean wanted(ReturnEntry entry, List<String> states) {
    return states.isEmpty()
        || states.contains(entry.state())
        || states.contains("late") && entry.late();
  }

  @Operation(summary = "One return that was made")
  @GetMapping("/{id}")
  Map<String, Object> made(@PathVariable UUID id) {
    Map<String, Object> data = EntryData.of(desk.made(id).entry());
    data.put("versions", returns.versions(id.toString()).stream().map(EntryData::of).toList());
    return data;
  }

  /** What it says; that it was read is recorded. */
  @Operation(summary = "Its figures and rows")
  @GetMapping("/{id}/content")
  Map<String, Object> content(@PathVariable UUID id, Person person) {
    desk.noteReading("return-read", desk.made(id).entry(), person.name());
    return Said.data(returns.said(id.toString()), person.may(Right.CONTENT));
  }

  @Operation(summary = "What was sent, when, to whom, under which keys")
  @GetMapping("/{id}/proof")
  Map<String, Object> proof(@PathVariable UUID id) {
    desk.made(id);
    return ProofText.data(returns.proof(id.toString()));
  }

  /** What this version changed; null when it corrects none. */
  @Needs(Right.CONTENT)
  @Operation(summary = "What would differ if it were made now")
  @GetMapping("/{id}/changed")
  Map<String, Object> changed(@PathVariable UUID id, Person person) {
    desk.noteReading("return-read", desk.made(id).entry(), person.name());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("changes", returns.changed(id.toString()).map(ChangesText::data).orElse(null));
    return data;
  }

  /** The cases and events behind a figure, an element, or where a URN counted. */
  @Needs(Right.CONTENT)
  @Operation(summary = "The events behind a figure")
  @GetMapping("/{id}/explain")
  List<Map<String, Object>> explain(
      @PathVariable UUID id, @RequestParam String figure, Person person) {
    ReturnEntry entry = desk.made(id).entry();
    desk.note(
        ReadReturn.step("return-explained", entry, person.name()).fact("asked", figure.strip()));
    List<Evidence> evidence = returns.explain(id.toString(), figure.strip());
    return evidence.stream().map(ExplainReturnCommand::data).toList();
  }

  /** As it would be now; nothing is stored. */
  @Needs(Right.CONTENT)
  @Operation(summary = "A planned return as it would be made now; nothing is stored or sent")
  @GetMapping("/planned/{rules}/{name}/{period}/preview")
  Map<String, Object> preview(
      @PathVariable String rules,
      @PathVariable String name,
      @PathVariable String period,
      Person person) {
    ReturnEntry entry = desk.planned(rules, name, period).entry();
    desk.notePreview(rules, name, entry.period().id(), person.name());
    return Said.data(returns.preview(rules, name, entry.period()), true);
  }

  /** Who would get it, and what would keep it from leaving. */
  @Operation(summary = "A planned return: when, to whom, what is missing")
  @GetMapping("/planned/{rules}/{name}/{period}")
  Map<String, Object> planned(
      @PathVariable String rules, @PathVariable String name, @PathVariable String period) {
    ReturnEntry entry = desk.planned(rules, name, period).entry();
    Map<String, Object> data = EntryData.of(entry);
    data.put("recipients", returns.rehearse(entry).recipients());
    data.put("problems", returns.rehearse(entry).problems());
    return data;
  }

  /** Its figures through the periods, as they were printed. */
  @Operation(summary = "The periods of a return side by side")
  @GetMapping("/courses/{rules}/{name}")
  List<?> courses(@PathVariable String rules, @PathVariable String name) {
    desk.existing(rules, name);
    return courses.of(rules, name);
  }
}
