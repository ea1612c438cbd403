package mhss.gateway.console.routes.web;

/** Why somebody stops or starts a route. */
final class Reasons {

  private Reasons() {}

  static String given(String reason) {
    return reason == null || reason.isBlank() ? "no reason given" : reason.strip();
  }
}
