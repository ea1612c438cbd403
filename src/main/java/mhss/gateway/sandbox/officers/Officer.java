package mhss.gateway.sandbox.officers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Somebody at the department who receives returns, with a mailbox and a key of their own. */
public enum Officer {
  PAYMENTS_ONE("payment-officer", "Payment officer one"),
  PAYMENTS_TWO("payment-officer", "Payment officer two"),
  PAYMENTS_THREE("payment-officer", "Payment officer three"),
  PERFORMANCE("performance-manager", "Performance Manager"),
  LIAISON("spoc", "Contract liaison point"),
  BUSINESS("business-manager", "Business manager");

  private final String role;
  private final String title;

  Officer(String role, String title) {
    this.role = role;
    this.title = title;
  }

  /** Of the partner, of the folder with the mail, and as a person types it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Of a partner, as the rule sets name those to whom a letter goes. */
  public String role() {
    return role;
  }

  public String title() {
    return title;
  }

  public String address() {
    return id() + "@atw.example";
  }

  public static Optional<Officer> byAddress(String address) {
    return Arrays.stream(values())
        .filter(officer -> officer.address().equalsIgnoreCase(address))
        .findFirst();
  }
}
