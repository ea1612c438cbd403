package mhss.gateway.partners;

import java.util.List;

/** A partners file that is not in force yet. */
public class PartnerCandidates {

  private static final String NAME = "partners.yml";

  private final Confirmations confirmations;

  PartnerCandidates(Confirmations confirmations) {
    this.confirmations = confirmations;
  }

  /**
   * @throws BadPartnersFile naming line and what to change
   */
  public List<Partner> read(byte[] content) {
    return PartnersYaml.read(NAME, content);
  }

  /**
   * As they would be in force: of each only those keys that count.
   *
   * @throws BadPartnersFile naming line and what to change
   */
  public Partners asInForce(byte[] content) {
    List<Partner> read = read(content);
    return new Partners(
        confirmations.required() ? new ConfirmedPartners(() -> read, confirmations) : () -> read);
  }
}
