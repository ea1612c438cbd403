package mhss.gateway.console.outbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.web.Problem;
import mhss.gateway.responses.Choice;
import mhss.gateway.responses.Outbox;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person says what became of a mail, and how they know. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.OPERATE)
class SettlePages {

  private final OutboxPages pages;
  private final Outbox outbox;
  private final TransactionTemplate transaction;

  SettlePages(OutboxPages pages, Outbox outbox, TransactionTemplate transaction) {
    this.pages = pages;
    this.outbox = outbox;
    this.transaction = transaction;
  }

  static Optional<Choice> choice(String word) {
    return Stream.of(Choice.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  @PostMapping("/outbox/{id}")
  String settle(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String choice,
      @RequestParam(defaultValue = "") String evidence,
      @RequestParam(defaultValue = "") List<String> twice,
      Model model,
      Person person,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    List<Problem> problems = problems(id, choice, evidence, twice);
    if (!problems.isEmpty()) {
      pages.show(id, model, person);
      model.addAttribute("choice", choice);
      model.addAttribute("evidence", evidence);
      model.addAttribute("twice", twice);
      model.addAttribute("problems", problems);
      response.setStatus(422);
      return "outbox/mail";
    }
    Choice chosen = choice(choice).orElseThrow();
    transaction.executeWithoutResult(
        status -> outbox.settle(id, chosen, person.name(), evidence.strip()));
    redirect.addFlashAttribute("done", "The mail is settled.");
    return "redirect:/outbox/" + id;
  }

  /** What is uncertain is sent again only by somebody who knows that it may arrive twice. */
  private List<Problem> problems(UUID id, String choice, String evidence, List<String> twice) {
    List<Problem> problems = new ArrayList<>();
    if (choice(choice).isEmpty()) {
      problems.add(Problem.of("choice", "Choose what became of the mail"));
    }
    if (evidence.isBlank()) {
      problems.add(Problem.of("evidence", "Say how you know"));
    }
    boolean uncertain = outbox.existing(id).state().equals("uncertain");
    if (uncertain && choice.equals("resend") && twice.isEmpty()) {
      problems.add(
          Problem.of("twice", "Tick that you know it may arrive twice, or choose another answer"));
    }
    return problems;
  }
}
