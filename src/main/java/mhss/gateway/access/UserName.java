package mhss.gateway.access;

import java.util.Locale;
import java.util.Set;
import mhss.gateway.history.Step;

/** Stands in the history for ever: short, and never what it calls nobody in particular. */
final class UserName {

  private static final String NAME = "[a-z][a-z0-9._-]{1,38}";

  /** Actors that are no person, and what a search of the history understands otherwise. */
  private static final Set<String> NOBODYS = Set.of(Step.GATEWAY, "file", "unknown", "people");

  private UserName() {}

  /**
   * @throws AccessRefused when nobody can be called that
   */
  static String of(String typed) {
    String name = typed.strip().toLowerCase(Locale.ROOT);
    if (NOBODYS.contains(name)) {
      throw new AccessRefused(
          "'%s' cannot be a user name: the history uses the word for what no person did."
              .formatted(name));
    }
    if (!good(name)) {
      throw new AccessRefused(
          "'%s' cannot be a user name: it needs 2 to 39 small letters, digits, dots, hyphens or"
                  .formatted(typed.strip())
              + " underscores, and begins with a letter. It stands in the history.");
    }
    return name;
  }

  static boolean good(String name) {
    return name.matches(NAME) && !NOBODYS.contains(name);
  }
}
