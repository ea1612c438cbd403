package mhss.gateway.sandbox.world;

/** The addresses of the sandbox. Nothing with them can leave this machine. */
public final class Desks {

  public static final String PROVIDER = "referrals@provider.example";
  public static final String ADVISER = "team@atw.example";
  public static final String COLLEAGUE = "sam.colleague@provider.example";

  /** Digests and alerts go to the people of a desk, not into its mailbox. */
  public static final String PROVIDER_PEOPLE = "coaches@provider.example";

  public static final String ADVISER_PEOPLE = "advisers@atw.example";

  public static final String STRANGER = "someone@elsewhere.example";

  private Desks() {}
}
