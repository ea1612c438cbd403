package mhss.gateway.console.users.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.access.Right;
import mhss.gateway.access.Role;
import mhss.gateway.console.web.Choice;

/** The roles as boxes to tick, each with what it lets somebody do. */
public final class RoleChoices {

  private static final Map<Right, String> WORDS =
      Map.ofEntries(
          Map.entry(Right.SEE, "sees what there is"),
          Map.entry(Right.CONTENT, "opens contents"),
          Map.entry(Right.RECORD, "records events, sends reports and letters"),
          Map.entry(Right.DECIDE, "accepts and rejects reports"),
          Map.entry(Right.RETURNS, "approves and corrects returns"),
          Map.entry(Right.WORK, "works through what waits for a person"),
          Map.entry(Right.OPERATE, "looks after mailboxes, routes and the outbox"),
          Map.entry(Right.CONFIGURE, "changes routes, templates, rules and partners"),
          Map.entry(Right.KEYS, "looks after OpenPGP keys"),
          Map.entry(Right.USERS, "lets people in"),
          Map.entry(Right.AUDIT, "searches, verifies and exports the history"));

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
        role.rights().stream().sorted().map(WORDS::get).collect(Collectors.joining("; "));
    return capital(words);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
