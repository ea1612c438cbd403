package mhss.gateway.console.configuration.nodes;

import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.TakeOver;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One click: a node takes what is in force. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.CONFIGURE)
class TakePages {

  private final TakeOver takeOver;

  TakePages(TakeOver takeOver) {
    this.takeOver = takeOver;
  }

  @PostMapping("/changes/take")
  String take(
      @RequestParam String name,
      @RequestParam String node,
      Person person,
      RedirectAttributes next) {
    ConfigFile file = ConfigFile.named(name);
    boolean taken = takeOver.take(file, node, person.name());
    next.addFlashAttribute(
        "done",
        taken
            ? "%s on %s is as it is in force.".formatted(file, node)
            : "%s is asked to take %s. It does so within seconds.".formatted(node, file));
    return "redirect:/changes";
  }
}
