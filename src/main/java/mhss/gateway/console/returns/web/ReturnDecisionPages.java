package mhss.gateway.console.returns.web;

import java.util.List;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.returns.view.ChangeLines;
import mhss.gateway.console.web.Problem;
import mhss.gateway.returns.Changes;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Approving, correcting and discarding: each shows first what it does. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/returns/{id}")
@Needs(Right.RETURNS)
class ReturnDecisionPages {

  private static final int LONGEST_REASON = 500;

  private final Returns returns;
  private final ReturnDesk desk;

  ReturnDecisionPages(Returns returns, ReturnDesk desk) {
    this.returns = returns;
    this.desk = desk;
  }

  @GetMapping("/approve")
  ModelAndView askToApprove(@PathVariable UUID id) {
    ModelAndView page = page("returns/approve", id);
    page.addObject("rehearsal", returns.rehearse(desk.made(id).entry()));
    return page;
  }

  @PostMapping("/approve")
  String approve(@PathVariable UUID id, Person person, RedirectAttributes flash) {
    desk.made(id);
    returns.approve(id, person.name());
    return done(id, "The return is approved", flash);
  }

  @GetMapping("/discard")
  ModelAndView askToDiscard(@PathVariable UUID id) {
    return page("returns/discard", id);
  }

  @PostMapping("/discard")
  Object discard(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Person person,
      RedirectAttributes flash) {
    List<Problem> problems = problems(reason, "you discard it");
    if (!problems.isEmpty()) {
      return refused(page("returns/discard", id), reason, problems);
    }
    desk.made(id);
    returns.discard(id, person.name(), reason.strip());
    flash.addFlashAttribute("done", "The return is discarded. Nothing was sent.");
    return "redirect:/returns/" + id;
  }

  /** What a correction would change, before anything is made. */
  @GetMapping("/correct")
  ModelAndView askToCorrect(@PathVariable UUID id, Person person) {
    return correction(id, person);
  }

  @PostMapping("/correct")
  Object correct(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "false") boolean anyway,
      Person person,
      RedirectAttributes flash) {
    List<Problem> problems = problems(reason, "you correct it");
    if (!problems.isEmpty()) {
      return refused(correction(id, person), reason, problems);
    }
    desk.made(id);
    if (!anyway && returns.changes(id.toString()).none()) {
      return refused(
          correction(id, person),
          reason,
          List.of(
              Problem.of(
                  "anyway",
                  "The correction would say the same as the return does: nothing was made. Tick"
                      + " the box if you want it anyway")));
    }
    UUID made = returns.correct(id.toString(), person.name(), reason.strip());
    return done(made, "Version " + desk.made(made).entry().version() + " is made", flash);
  }

  private ModelAndView correction(UUID id, Person person) {
    ModelAndView page = page("returns/correct", id);
    ReturnEntry entry = desk.made(id).entry();
    desk.noteReading("return-read", entry, person.name());
    Changes changes = returns.changes(id.toString());
    page.addObject("changes", ChangeLines.of(changes));
    return page;
  }

  private String done(UUID id, String what, RedirectAttributes flash) {
    ReturnEntry now = desk.made(id).entry();
    flash.addFlashAttribute(
        "done",
        now.problem() == null
            ? "%s: it is %s now.".formatted(what, now.state())
            : "%s, but it has not left: %s".formatted(what, now.problem()));
    return "redirect:/returns/" + id;
  }

  private ModelAndView page(String name, UUID id) {
    ModelAndView page = new ModelAndView(name);
    page.addObject("view", desk.made(id));
    page.addObject("reason", "");
    return page;
  }

  private static ModelAndView refused(ModelAndView page, String reason, List<Problem> problems) {
    page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    page.addObject("reason", reason);
    page.addObject("problems", problems);
    return page;
  }

  static List<Problem> problems(String reason, String what) {
    if (reason.isBlank()) {
      return List.of(Problem.of("reason", "Enter why " + what));
    }
    return reason.strip().length() > LONGEST_REASON
        ? List.of(Problem.of("reason", "The reason must be 500 characters or fewer"))
        : List.of();
  }
}
