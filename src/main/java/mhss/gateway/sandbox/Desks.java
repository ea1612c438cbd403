package mhss.gateway.sandbox;

/** The addresses of the sandbox. Nothing with them can leave this machine. */
final class Desks {

  static final String PROVIDER = "referrals@provider.example";
  static final String ADVISER = "team@atw.example";
  static final String COLLEAGUE = "sam.colleague@provider.example";
  static final String STRANGER = "someone@elsewhere.example";

  private Desks() {}
}
