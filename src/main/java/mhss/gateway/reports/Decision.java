package mhss.gateway.reports;

import java.util.List;

/**
 * What an adviser decides about a report.
 *
 * @param reasons ids of the rule set; at least one for a rejection, none for an acceptance
 * @param details what has to be done, as the provider reads it; a rejection has some
 * @param signature adviser's name and e-mail signature; empty for that of the desk
 */
public record Decision(boolean accepted, List<String> reasons, String details, String signature) {

  public Decision {
    reasons = List.copyOf(reasons);
  }

  public static Decision accept(String signature) {
    return new Decision(true, List.of(), "", signature);
  }

  public static Decision reject(List<String> reasons, String details, String signature) {
    return new Decision(false, reasons, details, signature);
  }

  public String outcome() {
    return accepted ? "accepted" : "rejected";
  }
}
