package mhss.gateway.console.mailboxes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.mailboxes.OlderMails;
import mhss.gateway.console.mailboxes.UnreadableMails;
import mhss.gateway.console.web.Problem;
import mhss.gateway.operations.ConnectionTests;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the mailboxes are doing, and what can be done about one. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class MailboxPages {

  private final ShownMailboxes mailboxes;
  private final UnreadableMails unreadable;
  private final OlderMails older;
  private final ConnectionTests tests;

  MailboxPages(
      ShownMailboxes mailboxes,
      UnreadableMails unreadable,
      OlderMails older,
      ConnectionTests tests) {
    this.mailboxes = mailboxes;
    this.unreadable = unreadable;
    this.older = older;
    this.tests = tests;
  }

  @GetMapping("/mailboxes")
  String list(Model model) {
    model.addAttribute("mailboxes", mailboxes.all());
    return "mailboxes/list";
  }

  @GetMapping("/mailboxes/live")
  String live(Model model) {
    model.addAttribute("mailboxes", mailboxes.all());
    return "mailboxes/list :: live";
  }

  @GetMapping("/mailboxes/{name}")
  String mailbox(@PathVariable String name, Model model, Person person) {
    show(name, model, person);
    return "mailboxes/mailbox";
  }

  @PostMapping("/mailboxes/{name}/test")
  @Needs(Right.OPERATE)
  String test(@PathVariable String name, Model model, Person person) {
    show(name, model, person);
    model.addAttribute("tests", tests.of(name).stream().map(ShownTest::of).toList());
    return "mailboxes/mailbox";
  }

  @PostMapping("/mailboxes/{name}/try-again")
  @Needs(Right.OPERATE)
  String tryAgain(
      @PathVariable String name,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      Person person,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (reason.isBlank()) {
      show(name, model, person);
      model.addAttribute("problems", List.of(Problem.of("reason", "Say in a few words why")));
      response.setStatus(422);
      return "mailboxes/mailbox";
    }
    int mails = unreadable.tryAgain(name, all -> true, person.name(), reason.strip()).size();
    redirect.addFlashAttribute(
        "done",
        mails == 1 ? "1 mail is tried again." : "%d mails are tried again.".formatted(mails));
    return "redirect:/mailboxes/" + name;
  }

  /** What the page of a mailbox shows, whatever was typed into its forms. */
  void show(String name, Model model, Person person) {
    ShownMailbox mailbox = mailboxes.of(name);
    model.addAttribute("mailbox", mailbox);
    model.addAttribute("facts", ShownMailboxes.facts(mailbox));
    model.addAttribute("unreadable", unreadable.of(name));
    List<ShownRequest> backfills = older.of(name).stream().map(ShownRequest::new).toList();
    model.addAttribute("backfills", backfills);
    model.addAttribute("pending", backfills.stream().anyMatch(ShownRequest::pending));
    model.addAttribute("mayOperate", person.may(Right.OPERATE));
    model.addAttribute("reason", "");
    model.addAttribute("since", "");
  }
}
