package mhss.gateway.console.account;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import mhss.gateway.access.Account;
import mhss.gateway.access.Needs;
import mhss.gateway.access.OwnAccount;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.access.SignIn;
import mhss.gateway.access.SignInRefused;
import mhss.gateway.access.Users;
import mhss.gateway.console.signin.Picture;
import mhss.gateway.console.web.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own second step: a code of the telephone after the password. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class SecondStepPages {

  private static final int UNPROCESSABLE = 422;

  private final Users users;
  private final OwnAccount own;
  private final SignIn signIn;

  SecondStepPages(Users users, OwnAccount own, SignIn signIn) {
    this.users = users;
    this.own = own;
    this.signIn = signIn;
  }

  @GetMapping("/account/second-step")
  String secondStep(Person person, Model model) {
    Account account = users.get(person.name());
    model.addAttribute("mandatory", signIn.mustHaveSecondStep(account));
    if (account.secondStep()) {
      return "account/second-step-on";
    }
    model.addAttribute("enrolment", own.begun(person.name()).orElse(null));
    return "account/second-step";
  }

  @GetMapping("/account/second-step/picture")
  ResponseEntity<byte[]> picture(Person person) {
    return Picture.of(own.begun(person.name()));
  }

  /** Looking changes nothing: the secret is made by the button. */
  @PostMapping("/account/second-step/begin")
  String begin(Person person) {
    own.secondStep(person.name());
    return "redirect:/account/second-step";
  }

  @PostMapping("/account/second-step")
  String prove(
      @RequestParam(defaultValue = "") String code,
      Person person,
      HttpSession session,
      Model model,
      HttpServletResponse response) {
    Optional<List<String>> codes = own.prove(person.name(), code, session.getId());
    if (codes.isEmpty()) {
      refuse(Picture.WRONG, model, response);
      return secondStep(person, model);
    }
    model.addAttribute("codes", codes.get());
    return "account/codes";
  }

  @PostMapping("/account/second-step/codes")
  String codes(
      @RequestParam(defaultValue = "") String code,
      Person person,
      Model model,
      HttpServletResponse response) {
    try {
      signIn.again(person.name(), code);
    } catch (SignInRefused wrong) {
      refuse(wrong.getMessage(), model, response);
      return secondStep(person, model);
    }
    model.addAttribute("codes", own.replaceCodes(person.name()));
    return "account/codes";
  }

  @PostMapping("/account/second-step/remove")
  String remove(
      @RequestParam(defaultValue = "") String code,
      Person person,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      signIn.again(person.name(), code);
      own.removeSecondStep(person.name());
    } catch (SignInRefused wrong) {
      refuse(wrong.getMessage(), model, response);
      return secondStep(person, model);
    }
    redirect.addFlashAttribute("done", "Your second step is off. Your password alone lets you in.");
    return "redirect:/account";
  }

  private static void refuse(String words, Model model, HttpServletResponse response) {
    model.addAttribute("problems", List.of(Problem.of("code", words)));
    response.setStatus(UNPROCESSABLE);
  }
}
