package mhss.gateway.console.recording.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.recording.Effect;
import mhss.gateway.console.recording.EffectText;
import mhss.gateway.console.recording.NoSuchCase;
import mhss.gateway.console.recording.acts.Act;
import mhss.gateway.console.recording.acts.Acts;
import mhss.gateway.console.recording.acts.Field;
import mhss.gateway.console.recording.acts.OpenAct;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a person can do to a case, for programs: the same acts, with the same fields. */
@RestController
@ConditionalOnWebApplication
@Needs(Right.RECORD)
@RequestMapping("/api/v1/cases")
class RecordResource {

  private final Cases cases;
  private final Acts acts;
  private final OpenAct opening;

  RecordResource(Cases cases, Acts acts, OpenAct opening) {
    this.cases = cases;
    this.acts = acts;
    this.opening = opening;
  }

  @Operation(summary = "What can be recorded on a case now, and what each asks")
  @GetMapping("/{id}/acts")
  List<Map<String, Object>> acts(@PathVariable UUID id) {
    return acts.of(existing(id)).stream().map(Act::data).toList();
  }

  @Operation(summary = "Record something that happened on a case")
  @PostMapping("/{id}/acts/{act}")
  ResponseEntity<Map<String, Object>> act(
      @PathVariable UUID id,
      @PathVariable String act,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestBody Map<String, String> values,
      Person person) {
    CaseFile file = existing(id);
    return answer(acts.perform(file, acts.of(file, act), values, person.name(), dryRun));
  }

  @Operation(summary = "What is asked to open a case by hand")
  @GetMapping("/opening")
  List<Map<String, Object>> opening() {
    return opening.fields().stream().map(Field::data).toList();
  }

  @Operation(summary = "Open a case by hand")
  @PostMapping
  ResponseEntity<Map<String, Object>> open(
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestBody Map<String, String> values,
      Person person) {
    return answer(opening.perform(values, person.name(), dryRun));
  }

  private static ResponseEntity<Map<String, Object>> answer(Effect effect) {
    return ResponseEntity.status(effect.refused() ? HttpStatus.CONFLICT : HttpStatus.OK)
        .body(EffectText.data(effect));
  }

  private CaseFile existing(UUID id) {
    return cases.byId(id).orElseThrow(() -> new NoSuchCase(id));
  }
}
