package mhss.gateway.console.recording;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Referral;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.RuleSets.Contract;

/** Opens cases that no message opens. */
public class Openings {

  private final Casework casework;
  private final RuleSets ruleSets;
  private final Effects effects;

  Openings(Casework casework, RuleSets ruleSets, Effects effects) {
    this.casework = casework;
    this.ruleSets = ruleSets;
    this.effects = effects;
  }

  /**
   * @param urn null while Access to Work has still to give one
   * @param contract null for the one of the date of referral
   * @param previousUrn of the case it follows; null for none
   * @param reason without personal data
   */
  public record Opening(
      String urn,
      String desk,
      String event,
      LocalDate referred,
      Instant received,
      String contract,
      String previousUrn,
      String reason) {}

  /**
   * @param dryRun only tells what would become of it
   * @throws CommandFailed when no contract covers it
   */
  public Effect open(Opening opening, String actor, boolean dryRun) {
    Contract under = under(opening);
    Referral referral =
        new Referral(
            null,
            opening.desk(),
            opening.urn(),
            opening.event(),
            under.ruleSet(),
            under.id(),
            opening.referred(),
            opening.received(),
            "{\"fields\":[]}".getBytes(StandardCharsets.UTF_8),
            List.of());
    return effects.of(
        null,
        dryRun,
        () -> casework.openByHand(referral, actor, opening.reason(), opening.previousUrn()));
  }

  private Contract under(Opening opening) {
    Optional<Contract> found =
        opening.contract() == null
            ? ruleSets.contractFor(opening.desk(), opening.referred())
            : ruleSets.contract(opening.desk(), opening.contract());
    return found.orElseThrow(
        () ->
            CommandFailed.refused(
                "The %s desk has no contract %s. Contracts stand in gateway.contracts; add it, or give another date of referral."
                    .formatted(
                        opening.desk(),
                        opening.contract() == null
                            ? "for " + London.day(opening.referred())
                            : opening.contract())));
  }
}
