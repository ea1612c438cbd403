package mhss.gateway.console.keys.web;

import java.util.regex.Pattern;

/** Name and address of a desk, as they stand in a key: {@code Provider desk <desk@…>}. */
final class UserId {

  private static final Pattern NAME = Pattern.compile("[^<>\\p{Cntrl}]{1,100}");
  private static final Pattern ADDRESS =
      Pattern.compile("[^<>\\s@\\p{Cntrl}]{1,100}@[^<>\\s@\\p{Cntrl}]{1,150}");
  private static final Pattern WHOLE = Pattern.compile(NAME + " <" + ADDRESS + ">");

  private UserId() {}

  static boolean isName(String typed) {
    return !typed.isBlank() && NAME.matcher(typed).matches();
  }

  static boolean isAddress(String typed) {
    return ADDRESS.matcher(typed).matches();
  }

  static String of(String typed) {
    if (typed == null || !WHOLE.matcher(typed).matches()) {
      throw new KeyRefused(
          "userId must be name and address: Provider desk <desk@provider.example>");
    }
    return typed;
  }
}
