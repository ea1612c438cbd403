package mhss.gateway.console.tokens;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.NewToken;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.access.Token;
import mhss.gateway.access.Tokens;
import mhss.gateway.console.users.web.RoleChoices;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs: a token makes no token that may more than itself. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/tokens")
@Needs(Right.SEE)
class TokenResource {

  private final Tokens tokens;
  private final Clock clock;

  TokenResource(Tokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * @param roles of those of the caller
   * @param days how long it is good; 0: 90
   */
  record Wanted(String label, List<String> roles, int days) {}

  @Operation(summary = "Your tokens")
  @GetMapping
  List<Map<String, Object>> list(Person person) {
    List<Token> seen = person.may(Right.USERS) ? tokens.all() : tokens.of(person.name());
    return seen.stream().map(one -> TokenData.of(one, clock.instant())).toList();
  }

  @Operation(summary = "Make a token; it is in the answer, once")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> make(@RequestBody Wanted wanted, Authentication login) {
    NewToken made =
        tokens.make(
            (Tokens.Holder) login.getDetails(),
            wanted.label() == null ? "" : wanted.label(),
            RoleChoices.typed(wanted.roles()),
            Duration.ofDays(wanted.days() == 0 ? 90 : wanted.days()));
    Map<String, Object> data = new LinkedHashMap<>(TokenData.of(made.token(), clock.instant()));
    data.put("token", made.secret());
    return data;
  }

  @Operation(summary = "Revoke a token")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable UUID id, Person person) {
    tokens.revoke(id, TokenPages.owner(person), person.name());
  }
}
