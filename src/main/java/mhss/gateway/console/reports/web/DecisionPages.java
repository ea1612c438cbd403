package mhss.gateway.console.reports.web;

import java.util.List;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.web.Problem;
import mhss.gateway.reports.NotDecided;
import mhss.gateway.reports.Reviews;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From the form to the exact e-mail, and from there to the decision. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.DECIDE)
class DecisionPages {

  private final ReviewDesk desk;
  private final Reviews reviews;

  DecisionPages(ReviewDesk desk, Reviews reviews) {
    this.desk = desk;
    this.reviews = reviews;
  }

  @PostMapping("/review/{id}/preview")
  ModelAndView preview(
      @PathVariable UUID id, @ModelAttribute("form") DecisionForm form, Person person) {
    if (!form.problems().isEmpty()) {
      return page(id, form, person, HttpStatus.UNPROCESSABLE_ENTITY, form.problems());
    }
    try {
      ModelAndView preview = new ModelAndView("review/preview");
      preview.addObject("review", desk.existing(id));
      preview.addObject("form", form);
      preview.addObject("letter", reviews.preview(id, form.toDecision(), person.name()));
      return preview;
    } catch (NotDecided refused) {
      return refused(id, form, person, refused);
    }
  }

  /** Back from the e-mail to the form, with what was filled in. */
  @PostMapping("/review/{id}/change")
  ModelAndView change(
      @PathVariable UUID id, @ModelAttribute("form") DecisionForm form, Person person) {
    return page(id, form, person, HttpStatus.OK, List.of());
  }

  @PostMapping("/review/{id}/decide")
  ModelAndView decide(
      @PathVariable UUID id,
      @ModelAttribute("form") DecisionForm form,
      Person person,
      RedirectAttributes flash) {
    if (!form.problems().isEmpty()) {
      return page(id, form, person, HttpStatus.UNPROCESSABLE_ENTITY, form.problems());
    }
    try {
      reviews.decide(id, form.toDecision(), person.name());
      flash.addFlashAttribute(
          "done",
          form.rejects()
              ? "The report is rejected. The e-mail that says so is in the outbox."
              : "The report is accepted. The e-mail that says so is in the outbox.");
      return new ModelAndView("redirect:/review/" + id);
    } catch (NotDecided refused) {
      return refused(id, form, person, refused);
    }
  }

  private ModelAndView refused(UUID id, DecisionForm form, Person person, NotDecided refused) {
    String field =
        switch (refused.cause()) {
          case "details-missing" -> "details";
          case "reason-missing", "unknown-reason" -> "reason";
          default -> "";
        };
    HttpStatus status = field.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    return page(id, form, person, status, List.of(Problem.of(field, refused.getMessage())));
  }

  private ModelAndView page(
      UUID id, DecisionForm form, Person person, HttpStatus status, List<Problem> problems) {
    ModelAndView page = new ModelAndView("review/page");
    page.setStatus(status);
    page.addObject("view", desk.of(id, person));
    page.addObject("form", form);
    page.addObject("problems", problems);
    return page;
  }
}
