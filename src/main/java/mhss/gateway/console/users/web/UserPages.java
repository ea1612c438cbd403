package mhss.gateway.console.users.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import mhss.gateway.access.AccessRefused;
import mhss.gateway.access.Account;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.access.Role;
import mhss.gateway.access.Users;
import mhss.gateway.console.users.UserData;
import mhss.gateway.console.web.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may sign in, and what they may do. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.USERS)
class UserPages {

  private static final int UNPROCESSABLE = 422;

  private final Users users;
  private final OwnRoles own;

  UserPages(Users users) {
    this.users = users;
    this.own = new OwnRoles(users);
  }

  @GetMapping("/users")
  String list(Model model) {
    model.addAttribute("users", users.all());
    return "users/list";
  }

  @GetMapping("/users/add")
  String add(Model model) {
    model.addAttribute("choices", RoleChoices.all());
    return "users/add";
  }

  @PostMapping("/users/add")
  String add(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(name = "roles", required = false) List<String> ids,
      Person person,
      Model model,
      HttpServletResponse response) {
    Set<Role> roles = RoleChoices.typed(ids);
    try {
      model.addAttribute("made", users.add(name, roles, person.name()));
      return "users/password";
    } catch (AccessRefused refused) {
      String field = roles.isEmpty() ? "roles" : "name";
      refuse(Problem.of(field, refused.getMessage()), model, response);
      model.addAttribute("name", name);
      model.addAttribute("ticked", ids);
      return add(model);
    }
  }

  @GetMapping("/users/{name}")
  String user(@PathVariable String name, Person person, Model model) {
    Account account = users.get(name);
    model.addAttribute("account", account);
    model.addAttribute("self", account.name().equals(person.name()));
    model.addAttribute("state", UserData.state(account));
    model.addAttribute("waits", users.waits(name).orElse(null));
    model.addAttribute("choices", RoleChoices.all());
    model.addAttribute("ticked", UserData.roles(account));
    return "users/user";
  }

  @PostMapping("/users/{name}/roles")
  String roles(
      @PathVariable String name,
      @RequestParam(name = "roles", required = false) List<String> ids,
      Person person,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      own.refuse(name, person);
      users.roles(name, RoleChoices.typed(ids), person.name());
    } catch (AccessRefused refused) {
      refuse(Problem.of("roles", refused.getMessage()), model, response);
      return user(name, person, model);
    }
    return done(name, "The roles of %s are changed.".formatted(name), redirect);
  }

  @PostMapping("/users/{name}/reset")
  String reset(
      @PathVariable String name,
      @RequestParam(name = "second-step", defaultValue = "false") boolean secondStep,
      Person person,
      Model model) {
    own.refuse(name, person);
    model.addAttribute("made", users.reset(name, secondStep, person.name()));
    return "users/password";
  }

  @PostMapping("/users/{name}/lock")
  String lock(@PathVariable String name, Person person, RedirectAttributes redirect) {
    own.refuse(name, person);
    users.lock(name, person.name());
    return done(name, "%s is locked and signed out everywhere.".formatted(name), redirect);
  }

  @PostMapping("/users/{name}/unlock")
  String unlock(@PathVariable String name, Person person, RedirectAttributes redirect) {
    users.unlock(name, person.name());
    return done(name, "%s may sign in again.".formatted(name), redirect);
  }

  @PostMapping("/users/{name}/sign-out")
  String signOut(@PathVariable String name, Person person, RedirectAttributes redirect) {
    users.signOut(name, person.name());
    return done(name, "%s is signed out everywhere.".formatted(name), redirect);
  }

  @GetMapping("/users/{name}/remove")
  String remove(@PathVariable String name, Model model) {
    model.addAttribute("account", users.get(name));
    return "users/remove";
  }

  @PostMapping("/users/{name}/remove")
  String remove(@PathVariable String name, Person person, RedirectAttributes redirect) {
    own.refuse(name, person);
    users.remove(name, person.name());
    redirect.addFlashAttribute("done", "%s was removed.".formatted(name));
    return "redirect:/users";
  }

  private static String done(String name, String words, RedirectAttributes redirect) {
    redirect.addFlashAttribute("done", words);
    return "redirect:/users/" + name;
  }

  private static void refuse(Problem problem, Model model, HttpServletResponse response) {
    model.addAttribute("problems", List.of(problem));
    response.setStatus(UNPROCESSABLE);
  }
}
