package mhss.gateway.console.mailboxes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.mailboxes.OlderMails;
import mhss.gateway.console.web.Problem;
import mhss.gateway.console.web.Typed;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mails from before the gateway: first counted, then read when a person says so. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.OPERATE)
class OlderMailPages {

  private final MailboxPages pages;
  private final OlderMails older;

  OlderMailPages(MailboxPages pages, OlderMails older) {
    this.pages = pages;
    this.older = older;
  }

  @GetMapping("/mailboxes/{name}/live")
  @Needs(Right.SEE)
  String live(@PathVariable String name, Model model, Person person) {
    pages.show(name, model, person);
    return "mailboxes/mailbox :: backfills";
  }

  @PostMapping("/mailboxes/{name}/backfills")
  String ask(
      @PathVariable String name,
      @RequestParam(defaultValue = "") String since,
      Model model,
      Person person,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Optional<LocalDate> day = Typed.day(since);
    pages.show(name, model, person);
    if (day.isEmpty()) {
      model.addAttribute("since", since);
      model.addAttribute(
          "problems", List.of(Problem.of("since", "Enter a day, such as 30/11/2026")));
      response.setStatus(422);
      return "mailboxes/mailbox";
    }
    older.ask(name, day.get(), person.name());
    redirect.addFlashAttribute(
        "done", "The gateway that reads this mailbox counts them now. Nothing is read yet.");
    return "redirect:/mailboxes/" + name;
  }

  @PostMapping("/mailboxes/{name}/backfills/{id}")
  String decide(
      @PathVariable String name,
      @PathVariable long id,
      @RequestParam String decision,
      Person person,
      RedirectAttributes redirect) {
    if (decision.equals("approve")) {
      older.approve(name, id, person.name());
      redirect.addFlashAttribute("done", "They are read now. None of them is answered.");
    } else {
      older.withdraw(name, id, person.name());
      redirect.addFlashAttribute("done", "They are not read.");
    }
    return "redirect:/mailboxes/" + name;
  }
}
