package mhss.gateway.console.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Right;
import mhss.gateway.audit.NoSuchEntry;
import mhss.gateway.audit.Searches;
import mhss.gateway.console.web.Choice;
import mhss.gateway.console.web.Problem;
import mhss.gateway.history.Entry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who did what, when: the history to be searched. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.AUDIT)
class HistoryPages {

  private static final int PAGE = 50;
  private static final int UNPROCESSABLE = 422;

  private final Searches searches;

  HistoryPages(Searches searches) {
    this.searches = searches;
  }

  @GetMapping("/audit")
  String search(
      @ModelAttribute("search") SearchForm form, Model model, HttpServletResponse response) {
    model.addAttribute("steps", steps());
    List<Problem> problems = new ArrayList<>(form.problems());
    List<Entry> found = List.of();
    if (problems.isEmpty()) {
      try {
        found = searches.find(form.search(), form.older(), PAGE);
      } catch (NoSuchEntry unknown) {
        problems.add(Problem.of("words", unknown.getMessage()));
      }
    }
    if (!problems.isEmpty()) {
      model.addAttribute("problems", problems);
      response.setStatus(UNPROCESSABLE);
    }
    model.addAttribute("entries", found.stream().map(ShownEntry::of).toList());
    model.addAttribute("more", found.size() < PAGE ? null : form.behind(found.get(PAGE - 1).seq()));
    return "audit/history";
  }

  private List<Choice> steps() {
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of("", "Anything"));
    searches.steps().forEach(step -> choices.add(Choice.of(step, step.replace('-', ' '))));
    return choices;
  }
}
