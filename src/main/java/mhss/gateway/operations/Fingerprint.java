package mhss.gateway.operations;

import java.util.Locale;

/** A fingerprint as people read it out, and back. */
public final class Fingerprint {

  private Fingerprint() {}

  /** In groups of four with a gap in the middle, as GnuPG prints it. */
  public static String grouped(String fingerprint) {
    String groups = fingerprint.replaceAll("(.{4})(?=.)", "$1 ");
    int middle = groups.length() / 2;
    return groups.substring(0, middle) + " " + groups.substring(middle);
  }

  /** Blanks and small letters do not matter. */
  public static String plain(String typed) {
    return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
