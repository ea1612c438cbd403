package mhss.gateway.console.notices.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.letters.LetterPrint;
import mhss.gateway.console.notices.NoticeData;
import mhss.gateway.console.recording.acts.NotFilled;
import mhss.gateway.watch.Notice;
import mhss.gateway.watch.Notices;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Prepared letters for programs. */
@RestController
@ConditionalOnWebApplication
@Needs(Right.RECORD)
@RequestMapping("/api/v1/notices")
class NoticeResource {

  private final Notices notices;
  private final Desk desk;

  NoticeResource(Notices notices, Desk desk) {
    this.notices = notices;
    this.desk = desk;
  }

  @Needs(Right.SEE)
  @Operation(summary = "Notices that wait for a person")
  @GetMapping
  List<Map<String, Object>> waiting() {
    return notices.waiting().stream().map(NoticeData::of).toList();
  }

  @Needs(Right.SEE)
  @Operation(summary = "One notice")
  @GetMapping("/{id}")
  Map<String, Object> notice(@PathVariable UUID id) {
    return NoticeData.of(desk.existing(id).notice());
  }

  /** The letter as it would leave with these values. */
  @Operation(summary = "The e-mail that it would send")
  @PostMapping("/{id}/preview")
  Map<String, Object> preview(
      @PathVariable UUID id, @RequestBody Map<String, String> values, Person person) {
    Notice notice = desk.existing(id).notice();
    return LetterPrint.data(notices.preview(id, desk.given(notice, values), person.name()));
  }

  @Operation(summary = "Send a notice")
  @PostMapping("/{id}/approve")
  Map<String, Object> approve(
      @PathVariable UUID id, @RequestBody Map<String, String> values, Person person) {
    Notice notice = desk.existing(id).notice();
    notices.approve(id, desk.given(notice, values), person.name());
    return notice(id);
  }

  @Operation(summary = "Discard a notice")
  @PostMapping("/{id}/discard")
  Map<String, Object> discard(
      @PathVariable UUID id, @RequestBody Map<String, String> values, Person person) {
    desk.existing(id);
    String reason = values.getOrDefault("reason", "").strip();
    if (reason.isEmpty()) {
      throw new NotFilled(Map.of("reason", "Say in a few words why it is not sent"));
    }
    notices.discard(id, person.name(), reason);
    return notice(id);
  }
}
