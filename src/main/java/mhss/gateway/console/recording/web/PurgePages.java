package mhss.gateway.console.recording.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.recording.NoSuchCase;
import mhss.gateway.console.recording.Purges;
import mhss.gateway.console.recording.acts.Field;
import mhss.gateway.console.recording.acts.NotFilled;
import mhss.gateway.rules.Urn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Destroys what must not be held: tells what would go, and wants the URN typed. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.RECORD)
class PurgePages {

  private final Cases cases;
  private final Purges purges;

  PurgePages(Cases cases, Purges purges) {
    this.cases = cases;
    this.purges = purges;
  }

  @GetMapping("/cases/{id}/purge")
  ModelAndView look(@PathVariable UUID id, Person person) {
    return page(existing(id), person, Map.of());
  }

  @PostMapping("/cases/{id}/purge")
  ModelAndView purge(
      @PathVariable UUID id,
      @RequestParam Map<String, String> values,
      Person person,
      RedirectAttributes flash) {
    CaseFile file = existing(id);
    Map<String, String> problems = problems(file, values);
    if (!problems.isEmpty()) {
      return FormPage.problems(page(file, person, values), problems);
    }
    purges.purge(cases.byUrn(file.urn()), person.name(), values.get("reason").strip(), false);
    return FormPage.done(
        "/cases",
        "Everything held about the case is destroyed. Deal with it on paper; the mails still lie in the mailbox.",
        flash);
  }

  /** For programs; {@code confirm} is the URN. */
  @Operation(summary = "Destroy everything held about a case that must not be held")
  @PostMapping("/api/v1/cases/{id}/purge")
  @ResponseBody
  Purges.Purged purge(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestBody Map<String, String> values,
      Person person) {
    CaseFile file = existing(id);
    Map<String, String> problems = problems(file, values);
    if (!dryRun && !problems.isEmpty()) {
      throw new NotFilled(problems);
    }
    String reason = values.getOrDefault("reason", "dry run").strip();
    return purges.purge(cases.byUrn(file.urn()), person.name(), reason, dryRun);
  }

  private static Map<String, String> problems(CaseFile file, Map<String, String> values) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (values.getOrDefault("reason", "").isBlank()) {
      problems.put("reason", "Say in a few words why");
    }
    if (!Urn.key(values.getOrDefault("confirm", "")).equals(Urn.key(file.urn()))) {
      problems.put("confirm", "Type the URN %s to destroy everything".formatted(file.urn()));
    }
    return problems;
  }

  private ModelAndView page(CaseFile file, Person person, Map<String, String> values) {
    List<Field> fields =
        List.of(
            Field.text("reason", "How do you know?", "No personal data.", true),
            Field.line("confirm", "Type the URN to confirm", file.urn(), true));
    return new ModelAndView(
        "record/purge",
        Map.of(
            "file",
            file,
            "purged",
            purges.purge(cases.byUrn(file.urn()), person.name(), "dry run", true),
            "fields",
            fields,
            "values",
            values));
  }

  private CaseFile existing(UUID id) {
    return cases.byId(id).orElseThrow(() -> new NoSuchCase(id));
  }
}
