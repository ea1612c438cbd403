package mhss.gateway.console.returns.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.returns.view.Said;
import mhss.gateway.console.web.Choice;
import mhss.gateway.console.web.Problem;
import mhss.gateway.returns.ReturnRefused;
import mhss.gateway.returns.Returns;
import mhss.gateway.returns.Returns.AdHocSketch;
import mhss.gateway.rules.RuleSet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Management information that somebody asked for: what it would say first, then made and sent. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/returns/request")
@Needs(Right.RETURNS)
class RequestPages {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final Returns returns;
  private final ReturnDesk desk;

  RequestPages(Returns returns, ReturnDesk desk) {
    this.returns = returns;
    this.desk = desk;
  }

  @GetMapping
  ModelAndView ask(@ModelAttribute("form") RequestForm form) {
    String today = DAY.format(desk.today());
    RequestForm begun =
        new RequestForm(
            form.rules(),
            form.from(),
            form.to(),
            form.section(),
            form.contract(),
            form.requested().isEmpty() ? today : form.requested());
    return page(begun, List.of());
  }

  @PostMapping("/preview")
  ModelAndView preview(@ModelAttribute("form") RequestForm form, Person person) {
    List<Problem> problems = desk.problems(form);
    if (!problems.isEmpty()) {
      return page(form, problems);
    }
    try {
      AdHocSketch sketch = returns.preview(form.request());
      desk.notePreview(form.rules(), "ad-hoc", sketch.period().id(), person.name());
      ModelAndView page = new ModelAndView("returns/request-preview");
      page.addObject("form", form);
      page.addObject("due", sketch.due());
      page.addObject("period", sketch.period());
      page.addObject("said", Said.of(sketch.made(), person.may(Right.CONTENT), 1));
      return page;
    } catch (ReturnRefused refused) {
      return page(form, List.of(Problem.of("", refused.getMessage())));
    }
  }

  @PostMapping
  Object make(@ModelAttribute("form") RequestForm form, Person person, RedirectAttributes flash) {
    List<Problem> problems = desk.problems(form);
    if (!problems.isEmpty()) {
      return page(form, problems);
    }
    try {
      UUID made = returns.adHoc(form.request(), person.name());
      flash.addFlashAttribute(
          "done", "The return is made: it is %s now.".formatted(desk.made(made).entry().state()));
      return "redirect:/returns/" + made;
    } catch (ReturnRefused refused) {
      return page(form, List.of(Problem.of("", refused.getMessage())));
    }
  }

  private ModelAndView page(RequestForm form, List<Problem> problems) {
    ModelAndView page = new ModelAndView("returns/request");
    List<RuleSet> offered = desk.offeredOnRequest();
    RuleSet chosen =
        offered.stream()
            .filter(rules -> rules.id().equals(form.rules()))
            .findFirst()
            .orElse(offered.isEmpty() ? null : offered.get(0));
    page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    page.addObject("form", form);
    page.addObject("problems", problems);
    page.addObject(
        "editions", offered.stream().map(one -> Choice.of(one.id(), one.title())).toList());
    page.addObject("edition", chosen == null ? "" : chosen.id());
    page.addObject("sections", chosen == null ? List.of() : sections(chosen));
    page.addObject("contracts", chosen == null ? List.of() : contracts(chosen));
    return page;
  }

  private static List<Choice> sections(RuleSet rules) {
    Set<String> ids =
        ReturnDesk.onRequest(rules)
            .flatMap(rule -> rule.sections().stream())
            .collect(Collectors.toSet());
    return rules.returning().sections().stream()
        .filter(section -> ids.contains(section.id()))
        .map(section -> Choice.of(section.id(), section.title()))
        .toList();
  }

  private List<Choice> contracts(RuleSet rules) {
    return Stream.concat(
            Stream.of(Choice.of("", "All contracts")),
            desk.contracts(rules.id()).stream().map(id -> Choice.of(id, id)))
        .toList();
  }
}
