package mhss.gateway.console.returns.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.returns.ReadReturn;
import mhss.gateway.console.returns.view.Actions;
import mhss.gateway.console.returns.view.ChangeLines;
import mhss.gateway.console.returns.view.EntryView;
import mhss.gateway.console.returns.view.Months;
import mhss.gateway.console.returns.view.Said;
import mhss.gateway.returns.Evidence;
import mhss.gateway.returns.Returns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of the returns, what each one says, and what it rests on. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class ReturnPages {

  private static final int MONTHS = 12;
  private static final int MOST_EVENTS = 500;

  private final Returns returns;
  private final ReturnDesk desk;

  ReturnPages(Returns returns, ReturnDesk desk) {
    this.returns = returns;
    this.desk = desk;
  }

  @GetMapping("/returns")
  String calendar(Person person, Model model) {
    List<EntryView> entries =
        desk.calendar(desk.today().minusMonths(MONTHS), desk.today().plusMonths(MONTHS));
    model.addAttribute("attention", entries.stream().filter(EntryView::needsAPerson).toList());
    model.addAttribute("months", Months.of(entries, YearMonth.from(desk.today())));
    model.addAttribute("none", desk.served().isEmpty());
    model.addAttribute("decides", person.may(Right.RETURNS));
    return "returns/calendar";
  }

  @GetMapping("/returns/{id}")
  String made(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") int line,
      Person person,
      Model model) {
    EntryView view = desk.made(id);
    desk.noteReading("return-read", view.entry(), person.name());
    model.addAttribute("view", view);
    model.addAttribute(
        "said", Said.of(returns.said(id.toString()), person.may(Right.CONTENT), line));
    model.addAttribute(
        "versions", returns.versions(id.toString()).stream().map(desk::view).toList());
    model.addAttribute("proof", returns.proof(id.toString()));
    model.addAttribute(
        "changed",
        person.may(Right.CONTENT)
            ? returns.changed(id.toString()).map(ChangeLines::of).orElse(null)
            : null);
    model.addAttribute(
        "actions", person.may(Right.RETURNS) ? Actions.of(view.entry()) : Actions.NONE);
    return "returns/made";
  }

  @GetMapping("/returns/planned/{rules}/{name}/{period}")
  String planned(
      @PathVariable String rules,
      @PathVariable String name,
      @PathVariable String period,
      Person person,
      Model model) {
    EntryView view = desk.planned(rules, name, period);
    if (view.made()) {
      return "redirect:" + view.url();
    }
    model.addAttribute("view", view);
    model.addAttribute("rehearsal", returns.rehearse(view.entry()));
    model.addAttribute("filled", desk.existing(rules, name).isFilledByPeople());
    model.addAttribute("mayPreview", person.may(Right.CONTENT));
    model.addAttribute("decides", person.may(Right.RETURNS));
    return "returns/planned";
  }

  /** As it would be now; nothing is stored. */
  @Needs(Right.CONTENT)
  @GetMapping("/returns/planned/{rules}/{name}/{period}/preview")
  String preview(
      @PathVariable String rules,
      @PathVariable String name,
      @PathVariable String period,
      Person person,
      Model model) {
    EntryView view = desk.planned(rules, name, period);
    desk.notePreview(rules, name, view.entry().period().id(), person.name());
    model.addAttribute("view", view);
    model.addAttribute(
        "said", Said.of(returns.preview(rules, name, view.entry().period()), true, 1));
    return "returns/preview";
  }

  /** The cases and events behind a figure. */
  @Needs(Right.CONTENT)
  @GetMapping("/returns/{id}/explain")
  String explain(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String figure,
      Person person,
      Model model) {
    EntryView view = desk.made(id);
    model.addAttribute("view", view);
    model.addAttribute("figure", figure.strip());
    Optional<List<Evidence>> evidence =
        figure.isBlank() ? Optional.empty() : Optional.of(explained(view, figure, person));
    model.addAttribute("all", evidence.map(List::size).orElse(0));
    model.addAttribute("evidence", evidence.map(ReturnPages::first).orElse(null));
    return "returns/explain";
  }

  private static List<Evidence> first(List<Evidence> evidence) {
    return evidence.stream().limit(MOST_EVENTS).toList();
  }

  private List<Evidence> explained(EntryView view, String figure, Person person) {
    desk.note(
        ReadReturn.step("return-explained", view.entry(), person.name())
            .fact("asked", figure.strip()));
    return returns.explain(view.entry().id().toString(), figure.strip());
  }
}
