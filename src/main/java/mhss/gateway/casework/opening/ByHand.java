package mhss.gateway.casework.opening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Referral;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.casework.rows.CaseRows;
import mhss.gateway.casework.state.Refusals;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Reason;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.RuleSets.Contract;
import mhss.gateway.rules.Urn;

/** Whether a person may open a case, and what it follows. */
public class ByHand {

  private static final String RE_REFERRAL = "re-referral";

  private final Cases cases;
  private final RuleSets ruleSets;
  private final ReferralCheck check;

  public ByHand(Cases cases, RuleSets ruleSets, ReferralCheck check) {
    this.cases = cases;
    this.ruleSets = ruleSets;
    this.check = check;
  }

  /** Until Access to Work gives one; {@link #isProvisional} tells it from a real one. */
  public static Urn provisionalUrn() {
    String urn = "ENQ-%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    return new Urn(urn, urn);
  }

  public static boolean isProvisional(String urn) {
    return urn.matches("ENQ-[0-9]{8}");
  }

  /** Why the case is not opened; empty when it is. */
  public Optional<Illegal> refusal(
      Referral referral, Urn urn, Contract contract, String reason, String previousUrn) {
    RuleSet rules = ruleSets.get(referral.ruleSet());
    if (reason == null || reason.isBlank()) {
      return Optional.of(ByHandRefusals.reasonMissing(urn.key()));
    }
    if (previousUrn != null && cases.byUrn(referral.desk(), previousUrn).isEmpty()) {
      return Optional.of(ByHandRefusals.unknownPrevious(urn.key(), referral.desk(), previousUrn));
    }
    Optional<Illegal> again =
        cases.byUrn(referral.desk(), urn.key()).flatMap(earlier -> again(earlier, rules, reason));
    return again.isPresent() ? again : check.byHand(referral, urn.key(), rules, contract);
  }

  /** Only a closed case is followed by another one with its URN, for a reason of the list. */
  private Optional<Illegal> again(CaseFile earlier, RuleSet rules, String reason) {
    RuleSet its = ruleSets.get(earlier.ruleSet());
    List<Reason> reasons = rules.choices().getOrDefault(RE_REFERRAL, List.of());
    if (!its.state(earlier.state()).map(RuleSet.State::closed).orElse(false)) {
      return Optional.of(ByHandRefusals.alreadyOpen(earlier, its));
    }
    if (reasons.isEmpty()) {
      return Optional.of(Refusals.reReferral(earlier, its));
    }
    return reasons.stream().map(Reason::id).noneMatch(reason::equals)
        ? Optional.of(ByHandRefusals.reReferralReason(earlier, reasons))
        : Optional.empty();
  }

  /** The generation of the new case, and the case that it follows. */
  public CaseRows.Place place(Referral referral, Urn urn, String previousUrn) {
    Optional<CaseFile> earlier = cases.byUrn(referral.desk(), urn.key());
    UUID previous =
        earlier
            .or(
                () ->
                    Optional.ofNullable(previousUrn)
                        .flatMap(other -> cases.byUrn(referral.desk(), other)))
            .map(CaseFile::id)
            .orElse(null);
    return new CaseRows.Place(urn, earlier.map(CaseFile::generation).orElse(0) + 1, previous);
  }

  /** For the log: the code of the reason, and the URN before. */
  public Map<String, String> facts(RuleSet rules, String reason, String previousUrn) {
    Map<String, String> facts = new HashMap<>();
    if (previousUrn != null) {
      facts.put("previous-urn", Urn.key(previousUrn));
    }
    rules.choices().values().stream()
        .flatMap(List::stream)
        .filter(known -> known.id().equals(reason))
        .findFirst()
        .ifPresent(known -> facts.put("reason-code", known.id()));
    return facts;
  }
}
