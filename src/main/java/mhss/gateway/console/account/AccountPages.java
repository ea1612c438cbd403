package mhss.gateway.console.account;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import mhss.gateway.access.Account;
import mhss.gateway.access.Needs;
import mhss.gateway.access.OwnAccount;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.access.SignInRefused;
import mhss.gateway.access.Users;
import mhss.gateway.console.signin.NewPassword;
import mhss.gateway.console.web.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own way in: password, what is open. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class AccountPages {

  private static final String BACK = "redirect:/account";

  private final Users users;
  private final OwnAccount own;
  private final OpenSessions sessions;

  AccountPages(Users users, OwnAccount own, OpenSessions sessions) {
    this.users = users;
    this.own = own;
    this.sessions = sessions;
  }

  @GetMapping("/account")
  String account(Person person, HttpSession session, Model model) {
    Account account = users.get(person.name());
    model.addAttribute("account", account);
    model.addAttribute(
        "roles", person.roles().stream().map(role -> role.words()).sorted().toList());
    model.addAttribute("codesLeft", own.codesLeft(person.name()));
    model.addAttribute("sessions", sessions.of(person.name(), session.getId()));
    return "account/page";
  }

  @GetMapping("/account/password")
  String password() {
    return "account/password";
  }

  @PostMapping("/account/password")
  ModelAndView password(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String wanted,
      @RequestParam(defaultValue = "") String again,
      Person person,
      HttpSession session,
      RedirectAttributes redirect) {
    Optional<Problem> problem = NewPassword.problem(own, person.name(), wanted, again);
    if (problem.isPresent()) {
      return refused(problem.get());
    }
    try {
      own.changePassword(person.name(), current, wanted, session.getId());
    } catch (SignInRefused wrong) {
      return refused(Problem.of("current", wrong.getMessage()));
    }
    redirect.addFlashAttribute("done", "Your password is changed. Your other sessions have ended.");
    return new ModelAndView(BACK);
  }

  @PostMapping("/account/sessions/{id}/end")
  String end(@PathVariable String id, Person person, RedirectAttributes redirect) {
    own.endSession(person.name(), sessions.idOf(person.name(), id));
    redirect.addFlashAttribute("done", "The session has ended.");
    return BACK;
  }

  @PostMapping("/account/sessions/end-others")
  String endOthers(Person person, HttpSession session, RedirectAttributes redirect) {
    own.endOtherSessions(person.name(), session.getId());
    redirect.addFlashAttribute("done", "Your other sessions have ended.");
    return BACK;
  }

  private static ModelAndView refused(Problem problem) {
    return new ModelAndView("account/password", HttpStatus.UNPROCESSABLE_ENTITY)
        .addObject("problems", List.of(problem));
  }
}
