package mhss.gateway.console.audit.web;

import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.audit.Anchors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether the history is as it was written, and what is provable where it is not. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.AUDIT)
class ChainPages {

  /** A month and a bit: older ones are checked all the same. */
  private static final int SHOWN = 40;

  private final ChainJob job;
  private final Anchors anchors;

  ChainPages(ChainJob job, Anchors anchors) {
    this.job = job;
    this.anchors = anchors;
  }

  @GetMapping("/audit/chain")
  String chain(Model model) {
    live(model);
    model.addAttribute("anchors", anchors.all().stream().limit(SHOWN).toList());
    return "audit/chain";
  }

  @GetMapping("/audit/chain/live")
  String live(Model model) {
    model.addAttribute("job", job.state());
    model.addAttribute("report", job.state().report().orElse(null));
    return "audit/chain :: live";
  }

  @PostMapping("/audit/chain")
  String verify(Person person, RedirectAttributes redirect) {
    if (!job.start(person.name())) {
      redirect.addFlashAttribute(
          "done", "Somebody is verifying it already. This is how far it is.");
    }
    return "redirect:/audit/chain";
  }
}
