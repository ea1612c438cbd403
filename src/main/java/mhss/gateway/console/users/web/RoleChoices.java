package mhss.gateway.console.users.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.access.Right;
import mhss.gateway.access.Role;
import mhss.gateway.console.web.Choice;

/** The roles as boxes to tick, each with what it lets somebody do. */
public final class RoleChoices {

  private RoleChoices() {}

  public static List<Choice> all() {
    return of(Arrays.asList(Role.values()));
  }

  public static List<Choice> of(Collection<Role> roles) {
    return roles.stream()
        .sorted()
        .map(role -> new Choice(role.id(), capital(role.words()), words(role)))
        .toList();
  }

  /** Of what was ticked; what is no role is left out. */
  public static Set<Role> typed(Collection<String> ids) {
    return Arrays.stream(Role.values())
        .filter(role -> ids != null && ids.contains(role.id()))
        .collect(Collectors.toSet());
  }

  private static String words(Role role) {
    String words =
        role.rights().stream().sorted().map(Right::words).collect(Collectors.joining("; "));
    return capital(words);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
