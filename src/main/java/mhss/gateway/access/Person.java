package mhss.gateway.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * Somebody who is signed in, or the holder of a token; a parameter of pages and resources.
 *
 * @param name the actor in the history
 */
public record Person(String name, Set<Role> roles) {

  static final String PREFIX = "ROLE_";

  public Person {
    roles = Set.copyOf(roles);
  }

  public boolean may(Right right) {
    return roles.stream().anyMatch(role -> role.rights().contains(right));
  }

  /**
   * Empty for nobody, and before the last step of signing in. Every kind of login gives its roles
   * as authorities {@code ROLE_<ROLE>}.
   */
  public static Optional<Person> of(Authentication login) {
    if (login == null
        || !login.isAuthenticated()
        || login instanceof AnonymousAuthenticationToken
        || Entrance.next(login).isPresent()) {
      return Optional.empty();
    }
    Set<String> granted =
        login.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toSet());
    Set<Role> roles =
        Arrays.stream(Role.values())
            .filter(role -> granted.contains(PREFIX + role.name()))
            .collect(Collectors.toSet());
    return Optional.of(new Person(login.getName(), roles));
  }
}
