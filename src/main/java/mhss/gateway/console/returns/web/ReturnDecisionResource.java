package mhss.gateway.console.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.returns.text.ChangesText;
import mhss.gateway.console.returns.text.EntryData;
import mhss.gateway.console.returns.view.EntryView;
import mhss.gateway.console.web.Incomplete;
import mhss.gateway.returns.Changes;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.ReturnRefused;
import mhss.gateway.returns.Returns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Decisions about returns, for programs. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/returns")
@Needs(Right.RETURNS)
class ReturnDecisionResource {

  private final Returns returns;
  private final ReturnDesk desk;

  ReturnDecisionResource(Returns returns, ReturnDesk desk) {
    this.returns = returns;
    this.desk = desk;
  }

  /**
   * @param anyway also when a correction would say the same
   */
  public record Why(String reason, boolean anyway) {

    public Why {
      reason = Objects.requireNonNullElse(reason, "");
    }
  }

  @Operation(summary = "Approve a return, so that it is sent")
  @PostMapping("/{id}/approve")
  Map<String, Object> approve(@PathVariable UUID id, Person person) {
    desk.made(id);
    returns.approve(id, person.name());
    return EntryData.of(desk.made(id).entry());
  }

  @Operation(summary = "Discard a return that was not sent")
  @PostMapping("/{id}/discard")
  Map<String, Object> discard(@PathVariable UUID id, @RequestBody Why why, Person person) {
    desk.made(id);
    Incomplete.refuse(ReturnDecisionPages.problems(why.reason(), "you discard it"));
    returns.discard(id, person.name(), why.reason().strip());
    return EntryData.of(desk.made(id).entry());
  }

  /** What a correction would change; nothing is made. */
  @Operation(summary = "What a correction would change")
  @GetMapping("/{id}/correction")
  Map<String, Object> changes(@PathVariable UUID id, Person person) {
    desk.noteReading("return-read", desk.made(id).entry(), person.name());
    return ChangesText.data(returns.changes(id.toString()));
  }

  @Operation(summary = "Correct a return: a new version is made and sent")
  @PostMapping("/{id}/correction")
  Map<String, Object> correct(@PathVariable UUID id, @RequestBody Why why, Person person) {
    desk.noteReading("return-read", desk.made(id).entry(), person.name());
    Incomplete.refuse(ReturnDecisionPages.problems(why.reason(), "you correct it"));
    Changes changes = returns.changes(id.toString());
    if (changes.none() && !why.anyway()) {
      throw new ReturnRefused(
          "nothing-changes",
          "A correction would say the same as the return does: nothing was made. Send anyway: true"
              + " if you want it");
    }
    UUID made = returns.correct(id.toString(), person.name(), why.reason().strip());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("changes", ChangesText.data(changes));
    data.put("return", EntryData.of(desk.made(made).entry()));
    return data;
  }

  /** Management information that somebody asked for, made at once. Days as 2026-11-30. */
  @Operation(summary = "Ask for information outside the calendar")
  @PostMapping("/request")
  Map<String, Object> request(@RequestBody RequestForm form, Person person) {
    Incomplete.refuse(desk.problems(form));
    UUID made = returns.adHoc(form.request(), person.name());
    return EntryData.of(desk.made(made).entry());
  }

  @Operation(summary = "Carry a return that people sent themselves")
  @PostMapping(
      path = "/planned/{rules}/{name}/{period}/carry",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Map<String, Object> carry(
      @PathVariable String rules,
      @PathVariable String name,
      @PathVariable String period,
      @RequestParam MultipartFile file,
      Person person)
      throws IOException {
    EntryView view = desk.planned(rules, name, period);
    MadeFile filled = FormPages.carried(file);
    UUID made = returns.carry(rules, name, view.entry().period(), filled, person.name());
    return EntryData.of(desk.made(made).entry());
  }
}
