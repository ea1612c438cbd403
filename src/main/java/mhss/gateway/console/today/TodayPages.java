package mhss.gateway.console.today;

import java.util.List;
import java.util.stream.Stream;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Right;
import mhss.gateway.changes.Versions;
import mhss.gateway.console.returns.view.EntryView;
import mhss.gateway.operations.RuleWords;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.watch.Standing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How things stand: what needs a person, and what moves. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class TodayPages {

  private final Today today;
  private final Versions versions;
  private final RuleSets ruleSets;
  private final RuleWords words;

  TodayPages(Today today, Versions versions, RuleSets ruleSets, RuleWords words) {
    this.today = today;
    this.versions = versions;
    this.ruleSets = ruleSets;
    this.words = words;
  }

  @GetMapping("/")
  String today(Model model) {
    show(model);
    return "today/page";
  }

  /** The part that renews itself. */
  @GetMapping("/today/live")
  String live(Model model) {
    show(model);
    return "today/page :: live";
  }

  private void show(Model model) {
    Standing standing = today.standing();
    model.addAttribute("standing", standing);
    model.addAttribute("cards", cards(standing));
    model.addAttribute("mailboxes", today.mailboxes());
    model.addAttribute("keys", today.keys());
    model.addAttribute("urgent", urgent(standing));
    model.addAttribute("came", Came.of(standing));
    model.addAttribute("next", today.nextReturns().stream().map(this::view).toList());
  }

  private List<UrgentClock> urgent(Standing standing) {
    return standing.urgent().stream()
        .map(duty -> UrgentClock.of(duty, standing.at(), ruleSets.calendar()))
        .toList();
  }

  private EntryView view(ReturnEntry entry) {
    String name = words.returned(entry.ruleSet(), entry.returnId()).orElse(entry.returnId());
    return EntryView.of(entry, name);
  }

  private List<Card> cards(Standing standing) {
    List<Card> cards =
        Card.of(
            standing,
            today.lateReturns(),
            today.refusedRoutes(),
            WrongFiles.of(versions),
            today.gaps());
    return Stream.concat(Card.ofMailboxes(today.cannotSend(), today.silent()), cards.stream())
        .toList();
  }
}
