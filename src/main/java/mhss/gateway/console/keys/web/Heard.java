package mhss.gateway.console.keys.web;

import java.util.Locale;

/** The end of a fingerprint, as its owner reads it out. */
final class Heard {

  static final String WRONG =
      "This is not how the fingerprint ends. If its owner has read out something else, do not use"
          + " this key";

  private static final int SHORTEST = 8;

  private Heard() {}

  static boolean ends(String fingerprint, String heard) {
    String typed = heard.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return typed.length() >= SHORTEST && fingerprint.endsWith(typed);
  }
}
