package mhss.gateway.sandbox.journey;

import java.util.Locale;

/** Pence as people read them. */
final class Pounds {

  private Pounds() {}

  static String of(long pence) {
    return String.format(Locale.UK, "\u00a3%,d.%02d", pence / 100, pence % 100);
  }
}
