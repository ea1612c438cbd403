package mhss.gateway.console.users.web;

import io.swagger.v3.oas.annotations.Operation;
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

  @Operation(summary = "Users and their roles")
  @GetMapping
  List<Map<String, Object>> list() {
    return users.all().stream().map(this::data).toList();
  }

  @Operation(summary = "One user")
  @GetMapping("/{name}")
  Map<String, Object> user(@PathVariable String name) {
    return data(users.get(name));
  }

  @Operation(summary = "Add a user; the one-time password is in the answer, once")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> add(@RequestBody NewUser wanted, Person person) {
    String name = wanted.name() == null ? "" : wanted.name();
    return UserData.of(users.add(name, RoleChoices.typed(wanted.roles()), person.name()));
  }

  @Operation(summary = "Change the roles of a user")
  @PutMapping("/{name}/roles")
  Map<String, Object> roles(@PathVariable String name, @RequestBody Roles wanted, Person person) {
    own.refuse(name, person);
    users.roles(name, RoleChoices.typed(wanted.roles()), person.name());
    return user(name);
  }

  @Operation(summary = "Give a new one-time password, and if wanted take the second step away")
  @PostMapping("/{name}/reset")
  Map<String, Object> reset(
      @PathVariable String name, @RequestBody(required = false) Reset wanted, Person person) {
    own.refuse(name, person);
    boolean secondStep = wanted != null && wanted.secondStep();
    return UserData.of(users.reset(name, secondStep, person.name()));
  }

  @Operation(summary = "Lock a user out; sessions and tokens end")
  @PostMapping("/{name}/lock")
  Map<String, Object> lock(@PathVariable String name, Person person) {
    own.refuse(name, person);
    users.lock(name, person.name());
    return user(name);
  }

  @Operation(summary = "Let a user in again")
  @PostMapping("/{name}/unlock")
  Map<String, Object> unlock(@PathVariable String name, Person person) {
    users.unlock(name, person.name());
    return user(name);
  }

  @Operation(summary = "End the sessions of a user")
  @PostMapping("/{name}/sign-out")
  Map<String, Object> signOut(@PathVariable String name, Person person) {
    users.signOut(name, person.name());
    return user(name);
  }

  @Operation(summary = "Remove a user; the history keeps the name")
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
