package mhss.gateway.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import mhss.gateway.access.Account;
import mhss.gateway.access.Entrance;
import mhss.gateway.access.Open;
import mhss.gateway.access.OwnAccount;
import mhss.gateway.access.SignIn;
import mhss.gateway.access.SignIn.Next;
import mhss.gateway.access.SignInRefused;
import mhss.gateway.access.Users;
import mhss.gateway.console.web.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What stands between a right password and the pages; each page is for who has come so far. */
@Open
@Controller
@ConditionalOnWebApplication
class StepPages {

  private final SignIn signIn;
  private final OwnAccount own;
  private final Users users;
  private final Entrance entrance;

  StepPages(SignIn signIn, OwnAccount own, Users users, Entrance entrance) {
    this.signIn = signIn;
    this.own = own;
    this.users = users;
    this.entrance = entrance;
  }

  @GetMapping("/sign-in/code")
  String code(Authentication login) {
    return elsewhere(login, Next.CODE).orElse("signin/code");
  }

  @PostMapping("/sign-in/code")
  String code(
      @RequestParam(defaultValue = "") String code,
      Authentication login,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<String> elsewhere = elsewhere(login, Next.CODE);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    try {
      signIn.withCode(login.getName(), code, request.getRemoteAddr());
    } catch (SignInRefused wrong) {
      return refused("code", wrong.getMessage(), "signin/code", model, response);
    }
    return "redirect:" + entrance.further(request, response, account(login), true, "code");
  }

  @GetMapping("/sign-in/password")
  String password(Authentication login) {
    return elsewhere(login, Next.PASSWORD).orElse("signin/password");
  }

  @PostMapping("/sign-in/password")
  String password(
      @RequestParam(defaultValue = "") String wanted,
      @RequestParam(defaultValue = "") String again,
      Authentication login,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<String> elsewhere = elsewhere(login, Next.PASSWORD);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    Optional<Problem> problem = NewPassword.problem(own, login.getName(), wanted, again);
    if (problem.isPresent()) {
      return refused(
          problem.get().field(), problem.get().words(), "signin/password", model, response);
    }
    own.setPassword(login.getName(), wanted, request.getSession().getId());
    boolean codeGiven = Entrance.codeGiven(login);
    return "redirect:"
        + entrance.further(request, response, account(login), codeGiven, "new-password");
  }

  @GetMapping("/sign-in/second-step")
  String secondStep(Authentication login, Model model) {
    Optional<String> elsewhere = elsewhere(login, Next.SET_UP);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    model.addAttribute("enrolment", own.begun(login.getName()).orElse(null));
    return "signin/second-step";
  }

  @GetMapping("/sign-in/second-step/picture")
  ResponseEntity<byte[]> picture(Authentication login) {
    if (elsewhere(login, Next.SET_UP).isPresent()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Picture.of(own.begun(login.getName()));
  }

  /** Looking changes nothing: the secret is made by the button. */
  @PostMapping("/sign-in/second-step/begin")
  String begin(Authentication login) {
    Optional<String> elsewhere = elsewhere(login, Next.SET_UP);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    own.secondStep(login.getName());
    return "redirect:/sign-in/second-step";
  }

  @PostMapping("/sign-in/second-step")
  String secondStep(
      @RequestParam(defaultValue = "") String code,
      Authentication login,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<String> elsewhere = elsewhere(login, Next.SET_UP);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    Optional<List<String>> codes = own.prove(login.getName(), code, request.getSession().getId());
    if (codes.isEmpty()) {
      model.addAttribute("enrolment", own.begun(login.getName()).orElse(null));
      return refused("code", Picture.WRONG, "signin/second-step", model, response);
    }
    model.addAttribute("codes", codes.get());
    model.addAttribute(
        "next", entrance.further(request, response, account(login), true, "second-step-set"));
    return "signin/codes";
  }

  private Account account(Authentication login) {
    return users.get(login.getName());
  }

  /** Where somebody belongs who does not belong here. */
  private static Optional<String> elsewhere(Authentication login, Next here) {
    Optional<Next> next = Entrance.next(login);
    if (next.filter(here::equals).isPresent()) {
      return Optional.empty();
    }
    return Optional.of("redirect:" + next.map(Entrance::url).orElse("/"));
  }

  private static String refused(
      String field, String words, String page, Model model, HttpServletResponse response) {
    model.addAttribute("problems", List.of(Problem.of(field, words)));
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return page;
  }
}
