package mhss.gateway.sandbox.world;

/** The addresses of the sandbox. Nothing with them can leave this machine. */
public final class Desks {

  public static final String PROVIDER = "referrals@provider.example";
  public static final String ADVISER = "team@atw.example";
  public static final String COLLEAGUE = "sam.colleague@provider.example";

  /** Read by the people of both desks: digests and alerts go there. */
  public static final String PEOPLE = "people@office.example";

  public static final String STRANGER = "someone@elsewhere.example";

  private Desks() {}
}
