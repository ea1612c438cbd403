package mhss.gateway.console.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.recording.NoSuchCase;
import mhss.gateway.console.recording.acts.NotFilled;
import mhss.gateway.console.recording.web.FormPage;
import mhss.gateway.console.recording.web.Uploads;
import mhss.gateway.console.recording.web.Uploads.Taken;
import mhss.gateway.console.reports.FindingsData;
import mhss.gateway.reports.NotSubmitted;
import mhss.gateway.reports.Rehearsal;
import mhss.gateway.reports.Submission;
import mhss.gateway.reports.Submissions;
import mhss.gateway.reports.Submitted;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Submits a plan or report: findings and e-mail first, then it is sent. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.RECORD)
class SubmitPages {

  private final Cases cases;
  private final Submissions submissions;
  private final SubmitForm form;
  private final Uploads uploads;

  SubmitPages(Cases cases, Submissions submissions, SubmitForm form, Uploads uploads) {
    this.cases = cases;
    this.submissions = submissions;
    this.form = form;
    this.uploads = uploads;
  }

  @GetMapping("/cases/{id}/submit")
  ModelAndView ask(@PathVariable UUID id) {
    return form.page(existing(id)).empty();
  }

  @PostMapping("/cases/{id}/submit")
  ModelAndView submit(
      @PathVariable UUID id,
      @RequestParam Map<String, String> values,
      @RequestParam Map<String, MultipartFile> files,
      Person person,
      RedirectAttributes flash) {
    CaseFile file = existing(id);
    FormPage page = form.page(file);
    Taken taken = uploads.take(parts(files), values, id, person.name());
    try {
      Submission submission = form.submission(file, values, taken, person.name());
      if (!FormPage.really(values)) {
        return rehearsed(page, values, taken, submissions.rehearse(submission));
      }
      Submitted submitted = submissions.submit(submission);
      uploads.sent(taken);
      return FormPage.done(page.back(), sentence(submitted), flash);
    } catch (NotFilled gaps) {
      return page.refused(values, gaps.problems()).addObject("hidden", taken.hidden());
    } catch (NotSubmitted refused) {
      String field = refused.cause().equals("not-to-standard") ? "anyway" : "";
      return page.refused(values, Map.of(field, refused.getMessage()))
          .addObject("findings", FindingsData.grouped(refused.findings()))
          .addObject("hidden", taken.hidden());
    }
  }

  private static ModelAndView rehearsed(
      FormPage page, Map<String, String> values, Taken taken, Rehearsal rehearsal) {
    return page.looked(values, taken.hidden())
        .addObject("findings", FindingsData.grouped(rehearsal.submitted().findings()))
        .addObject("letters", rehearsal.letters());
  }

  private static String sentence(Submitted submitted) {
    return "The report is in the outbox (revision %d). The case is now %s."
        .formatted(
            submitted.revision(), submitted.state().replace('_', ' ').toLowerCase(Locale.ROOT));
  }

  private static Map<String, Optional<MultipartFile>> parts(Map<String, MultipartFile> files) {
    Map<String, Optional<MultipartFile>> parts = new LinkedHashMap<>();
    List.of("file", "note").forEach(part -> parts.put(part, Optional.ofNullable(files.get(part))));
    return parts;
  }

  private CaseFile existing(UUID id) {
    return cases.byId(id).orElseThrow(() -> new NoSuchCase(id));
  }
}
