package mhss.gateway.console.returns.text;

import java.util.Locale;
import java.util.OptionalLong;

/** Pence as people read them. */
public final class Pounds {

  private Pounds() {}

  public static String of(long pence) {
    String sign = pence < 0 ? "-" : "";
    return String.format(
        Locale.UK, "%s\u00a3%,d.%02d", sign, Math.abs(pence) / 100, Math.abs(pence) % 100);
  }

  /** Nothing when no fee is configured. */
  public static String of(OptionalLong pence) {
    return pence.isPresent() ? of(pence.getAsLong()) : "";
  }
}
