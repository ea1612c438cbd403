package mhss.gateway.console.recording.web;

import java.util.Map;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.recording.Effect;
import mhss.gateway.console.recording.Outlook;
import mhss.gateway.console.recording.acts.Acts;
import mhss.gateway.console.recording.acts.NotFilled;
import mhss.gateway.console.recording.acts.OpenAct;
import mhss.gateway.rules.RuleSets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a case that no message opens. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.RECORD)
class OpenPages {

  private final OpenAct act;
  private final RuleSets ruleSets;

  OpenPages(OpenAct act, RuleSets ruleSets) {
    this.act = act;
    this.ruleSets = ruleSets;
  }

  @GetMapping("/cases/open")
  ModelAndView ask() {
    return page().empty();
  }

  @PostMapping("/cases/open")
  ModelAndView open(
      @RequestParam Map<String, String> values, Person person, RedirectAttributes flash) {
    FormPage page = page();
    boolean really = FormPage.really(values);
    try {
      Effect effect = act.perform(values, person.name(), !really);
      Map<String, String> problems = Acts.problems(effect, page.fields());
      if (!problems.isEmpty()) {
        return page.refused(values, problems);
      }
      Outlook outlook = Outlook.of(effect, ruleSets.get(effect.after().ruleSet()));
      return really
          ? FormPage.done("/cases/" + effect.after().id(), outlook.words().get(0), flash)
          : page.tried(values, outlook);
    } catch (NotFilled gaps) {
      return page.refused(values, gaps.problems());
    }
  }

  private FormPage page() {
    return new FormPage(
        "",
        "Open a case by hand",
        "Only for what no message opens: an enquiry, a referral on paper, or a second period of"
            + " support that Access to Work has allowed.",
        "/cases",
        "/cases/open",
        "Open the case",
        act.fields());
  }
}
