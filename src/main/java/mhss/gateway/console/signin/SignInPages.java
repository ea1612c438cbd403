package mhss.gateway.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import mhss.gateway.access.AccessSettings;
import mhss.gateway.access.Entrance;
import mhss.gateway.access.Open;
import mhss.gateway.access.Person;
import mhss.gateway.console.web.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The door: name and password, or the organisation's login. */
@Open
@Controller
@ConditionalOnWebApplication
class SignInPages {

  private final AccessSettings settings;

  SignInPages(AccessSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/sign-in")
  String signIn(Authentication login, Model model) {
    if (Person.of(login).isPresent()) {
      return "redirect:/";
    }
    Optional<String> further = Entrance.next(login).map(Entrance::url);
    return further.map(url -> "redirect:" + url).orElseGet(() -> page(model));
  }

  /** Where a refused attempt is forwarded to: from the form, or on the way back from elsewhere. */
  @RequestMapping(
      path = "/sign-in/refused",
      method = {RequestMethod.GET, RequestMethod.POST})
  String refused(
      Authentication login, HttpServletRequest request, HttpServletResponse response, Model model) {
    if (Person.of(login).isPresent()) {
      return "redirect:/";
    }
    Object why = request.getAttribute(Entrance.REFUSED);
    String words = why == null ? "You could not be signed in. Try again." : why.toString();
    model.addAttribute("problems", List.of(Problem.of("name", words)));
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    return page(model);
  }

  private String page(Model model) {
    model.addAttribute("elsewhere", settings.oidc().wanted());
    return "signin/page";
  }
}
