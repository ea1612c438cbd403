package mhss.gateway.console.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.cases.CaseData;
import mhss.gateway.console.cases.CaseView;
import mhss.gateway.console.cases.CaseViews;
import mhss.gateway.console.cases.Deadline;
import mhss.gateway.console.cases.web.CaseStory.Mail;
import mhss.gateway.console.recording.NoSuchCase;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** A case and everything that hangs on it; identifiers and codes, never content. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class CasePages {

  private final Cases cases;
  private final CaseViews views;
  private final CaseStory story;
  private final ReferralForm form;

  CasePages(Cases cases, CaseViews views, CaseStory story, ReferralForm form) {
    this.cases = cases;
    this.views = views;
    this.story = story;
    this.form = form;
  }

  @GetMapping("/cases/{id}")
  String show(@PathVariable UUID id, Person person, Model model) {
    CaseView view = views.of(existing(id));
    List<Mail> mails = story.mails(view);
    model.addAttribute("view", view);
    model.addAttribute("state", CaseRow.name(view.file().state()));
    Map<Boolean, List<Deadline>> deadlines =
        views.deadlines(view).stream().collect(Collectors.partitioningBy(Deadline::open));
    model.addAttribute("running", deadlines.get(true));
    model.addAttribute("ended", deadlines.get(false));
    model.addAttribute("about", about(view.file()));
    model.addAttribute("mails", mails);
    model.addAttribute("parked", mails.stream().filter(Mail::waits).toList());
    model.addAttribute("openReviews", story.openReviews(view.file()));
    model.addAttribute("readings", story.readings(view, mails));
    model.addAttribute("related", story.related(view.file()));
    model.addAttribute("records", person.may(Right.RECORD));
    model.addAttribute("reads", person.may(Right.CONTENT));
    model.addAttribute("audits", person.may(Right.AUDIT));
    return "cases/case";
  }

  private static Map<String, Object> about(CaseFile file) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("Referred", file.referralDate());
    about.put("Received", file.receivedAt());
    about.put("Contract", file.contract());
    about.put("Rules", file.ruleSet());
    about.put(
        "Not given on the form",
        file.missing().isEmpty() ? null : String.join(", ", file.missing()));
    about.put("Id", file.id());
    return about;
  }

  /** The fields of the referral; that they were read stands in the history. */
  @Needs(Right.CONTENT)
  @GetMapping("/cases/{id}/referral")
  String referral(@PathVariable UUID id, Person person, Model model) {
    CaseFile file = existing(id);
    model.addAttribute("file", file);
    model.addAttribute("form", form.read(file, person.name()));
    return "cases/referral";
  }

  @Operation(summary = "One case: where it stands, clocks, messages, reports, claims")
  @GetMapping("/api/v1/cases/{id}")
  @ResponseBody
  Map<String, Object> data(@PathVariable UUID id) {
    CaseView view = views.of(existing(id));
    Map<String, Object> data = CaseData.of(view);
    data.put("journey", view.journey().stages().stream().map(one -> one.data()).toList());
    data.put("messages", story.mails(view).stream().map(Mail::data).toList());
    return data;
  }

  @Operation(summary = "The fields of the referral; recorded as a reading")
  @Needs(Right.CONTENT)
  @GetMapping("/api/v1/cases/{id}/referral")
  @ResponseBody
  List<ReferralForm.Answer> referralData(@PathVariable UUID id, Person person) {
    return form.read(existing(id), person.name());
  }

  private CaseFile existing(UUID id) {
    return cases.byId(id).orElseThrow(() -> new NoSuchCase(id));
  }
}
