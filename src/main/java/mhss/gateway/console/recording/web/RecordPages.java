package mhss.gateway.console.recording.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.recording.Effect;
import mhss.gateway.console.recording.NoSuchCase;
import mhss.gateway.console.recording.Outlook;
import mhss.gateway.console.recording.acts.Act;
import mhss.gateway.console.recording.acts.Acts;
import mhss.gateway.console.recording.acts.NotFilled;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done to a case as it stands; each thing says first what becomes of the case. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.RECORD)
class RecordPages {

  private final Cases cases;
  private final RuleSets ruleSets;
  private final Acts acts;

  RecordPages(Cases cases, RuleSets ruleSets, Acts acts) {
    this.cases = cases;
    this.ruleSets = ruleSets;
    this.acts = acts;
  }

  @GetMapping("/cases/{id}/record")
  String offer(@PathVariable UUID id, Model model) {
    CaseFile file = existing(id);
    Map<String, List<Act>> groups = new LinkedHashMap<>();
    Arrays.stream(Act.Group.values()).forEach(group -> groups.put(group.words(), of(file, group)));
    model.addAttribute("file", file);
    model.addAttribute("state", words(file));
    model.addAttribute("groups", groups);
    return "record/list";
  }

  private List<Act> of(CaseFile file, Act.Group group) {
    return acts.of(file).stream().filter(act -> act.group() == group).toList();
  }

  @GetMapping("/cases/{id}/record/{act}")
  ModelAndView ask(@PathVariable UUID id, @PathVariable String act) {
    CaseFile file = existing(id);
    return page(file, acts.of(file, act)).empty();
  }

  @PostMapping("/cases/{id}/record/{act}")
  ModelAndView record(
      @PathVariable UUID id,
      @PathVariable String act,
      @RequestParam Map<String, String> values,
      Person person,
      RedirectAttributes flash) {
    CaseFile file = existing(id);
    Act chosen = acts.of(file, act);
    FormPage page = page(file, chosen);
    boolean really = FormPage.really(values);
    try {
      Effect effect = acts.perform(file, chosen, values, person.name(), !really);
      Map<String, String> problems = Acts.problems(effect, chosen.fields());
      if (!problems.isEmpty()) {
        return page.refused(values, problems);
      }
      Outlook outlook = Outlook.of(effect, ruleSets.get(file.ruleSet()));
      return really
          ? FormPage.done(page.back(), String.join(" ", outlook.words()), flash)
          : page.tried(values, outlook);
    } catch (NotFilled gaps) {
      return page.refused(values, gaps.problems());
    }
  }

  private static FormPage page(CaseFile file, Act act) {
    return new FormPage(
        "Case " + file.urn(),
        act.title(),
        act.hint(),
        "/cases/" + file.id(),
        "/cases/%s/record/%s".formatted(file.id(), act.id()),
        "Record it",
        act.fields());
  }

  private String words(CaseFile file) {
    return ruleSets
        .get(file.ruleSet())
        .state(file.state())
        .map(RuleSet.State::words)
        .orElse(file.state());
  }

  private CaseFile existing(UUID id) {
    return cases.byId(id).orElseThrow(() -> new NoSuchCase(id));
  }
}
