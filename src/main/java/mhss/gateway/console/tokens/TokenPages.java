package mhss.gateway.console.tokens;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.access.AccessRefused;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.access.Role;
import mhss.gateway.access.Tokens;
import mhss.gateway.console.users.web.RoleChoices;
import mhss.gateway.console.web.Choice;
import mhss.gateway.console.web.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own tokens for programs; an admin sees and ends those of everybody. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class TokenPages {

  private static final int UNPROCESSABLE = 422;
  private static final List<Choice> DAYS =
      List.of(
          Choice.of("7", "A week"), Choice.of("30", "30 days"),
          Choice.of("90", "90 days"), Choice.of("365", "A year"));

  private final Tokens tokens;
  private final Clock clock;

  TokenPages(Tokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @GetMapping("/tokens")
  String list(Person person, Model model) {
    boolean all = person.may(Right.USERS);
    model.addAttribute("everybodys", all);
    model.addAttribute("tokens", all ? tokens.all() : tokens.of(person.name()));
    model.addAttribute("now", clock.instant());
    return "tokens/list";
  }

  @GetMapping("/tokens/make")
  String make(Person person, Model model) {
    model.addAttribute("choices", RoleChoices.of(person.roles()));
    model.addAttribute("lives", DAYS);
    return "tokens/make";
  }

  @PostMapping("/tokens/make")
  String make(
      @RequestParam(defaultValue = "") String label,
      @RequestParam(name = "roles", required = false) List<String> ids,
      @RequestParam(defaultValue = "90") int days,
      Person person,
      Model model,
      HttpServletResponse response) {
    Set<Role> roles = RoleChoices.typed(ids);
    try {
      model.addAttribute("made", tokens.make(person, label, roles, Duration.ofDays(days)));
      return "tokens/made";
    } catch (AccessRefused refused) {
      String field = label.isBlank() || label.length() > 60 ? "label" : "roles";
      model.addAttribute("problems", List.of(Problem.of(field, refused.getMessage())));
      model.addAttribute("label", label);
      model.addAttribute("ticked", ids);
      model.addAttribute("days", String.valueOf(days));
      response.setStatus(UNPROCESSABLE);
      return make(person, model);
    }
  }

  @PostMapping("/tokens/{id}/revoke")
  String revoke(@PathVariable UUID id, Person person, RedirectAttributes redirect) {
    tokens.revoke(id, owner(person), person.name());
    redirect.addFlashAttribute("done", "The token is revoked: no program comes in with it.");
    return "redirect:/tokens";
  }

  /** Whose tokens this person may end; empty: anybody's. */
  static Optional<String> owner(Person person) {
    return person.may(Right.USERS) ? Optional.empty() : Optional.of(person.name());
  }
}
