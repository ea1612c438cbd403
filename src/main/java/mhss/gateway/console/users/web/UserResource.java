package mhss.gateway.console.users.web;

import java.util.List;
import java.util.Map;
import mhss.gateway.access.Account;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.access.Users;
import mhss.gateway.console.users.UserData;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/users")
@Needs(Right.USERS)
class UserResource {

  private final Users users;
  private final OwnRoles own;

  UserResource(Users users) {
    this.users = users;
    this.own = new OwnRoles(users);
  }

  /**
   * @param roles by their ids: {@code key-custodian}
   */
  record NewUser(String name, List<String> roles) {}

  record Roles(List<String> roles) {}

  /**
   * @param secondStep takes the second step off too
   */
  record Reset(boolean secondStep) {}

  @GetMapping
  List<Map<String, Object>> list() {
    return users.all().stream().map(this::data).toList();
  }

  @GetMapping("/{name}")
  Map<String, Object> user(@PathVariable String name) {
    return data(users.get(name));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> add(@RequestBody NewUser wanted, Person person) {
    String name = wanted.name() == null ? "" : wanted.name();
    return UserData.of(users.add(name, RoleChoices.typed(wanted.roles()), person.name()));
  }

  @PutMapping("/{name}/roles")
  Map<String, Object> roles(@PathVariable String name, @RequestBody Roles wanted, Person person) {
    own.refuse(name, person);
    users.roles(name, RoleChoices.typed(wanted.roles()), person.name());
    return user(name);
  }

  @PostMapping("/{name}/reset")
  Map<String, Object> reset(
      @PathVariable String name, @RequestBody(required = false) Reset wanted, Person person) {
    own.refuse(name, person);
    boolean secondStep = wanted != null && wanted.secondStep();
    return UserData.of(users.reset(name, secondStep, person.name()));
  }

  @PostMapping("/{name}/lock")
  Map<String, Object> lock(@PathVariable String name, Person person) {
    own.refuse(name, person);
    users.lock(name, person.name());
    return user(name);
  }

  @PostMapping("/{name}/unlock")
  Map<String, Object> unlock(@PathVariable String name, Person person) {
    users.unlock(name, person.name());
    return user(name);
  }

  @PostMapping("/{name}/sign-out")
  Map<String, Object> signOut(@PathVariable String name, Person person) {
    users.signOut(name, person.name());
    return user(name);
  }

  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String name, Person person) {
    own.refuse(name, person);
    users.remove(name, person.name());
  }

  private Map<String, Object> data(Account account) {
    return UserData.of(account, users.waits(account.name()));
  }
}
