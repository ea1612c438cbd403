package mhss.gateway.returns.information.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.WorkingCalendar;

/**
 * What is counted.
 *
 * @param asOf events with a higher number are not known yet
 * @param at deadlines that end later are not over yet
 * @param first day in London
 * @param last day in London, included
 * @param caseFile empty: every case
 */
public record Scope(
    RuleSet rules,
    List<String> contracts,
    long asOf,
    Instant at,
    LocalDate first,
    LocalDate last,
    Optional<UUID> caseFile) {

  /** Cases of the provider desk; of one that must not be held nothing counts. */
  static final String CASES =
      " f.desk = 'provider' and f.rule_set = :ruleSet and f.contract = any(:contracts)"
          + " and f.purged_at is null ";

  public Scope {
    contracts = List.copyOf(contracts);
  }

  public Scope of(UUID aCase) {
    return new Scope(rules, contracts, asOf, at, first, last, Optional.of(aCase));
  }

  public Scope between(LocalDate from, LocalDate to) {
    return new Scope(rules, contracts, asOf, at, from, to, caseFile);
  }

  String cases() {
    return caseFile.isPresent() ? CASES + "and f.id = :case " : CASES;
  }

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("ruleSet", rules.id());
    parameters.put("contracts", contracts.toArray(String[]::new));
    parameters.put("asOf", asOf);
    parameters.put("at", at.atOffset(ZoneOffset.UTC));
    parameters.put("from", first.atStartOfDay(WorkingCalendar.LONDON).toOffsetDateTime());
    parameters.put("to", last.plusDays(1).atStartOfDay(WorkingCalendar.LONDON).toOffsetDateTime());
    caseFile.ifPresent(id -> parameters.put("case", id));
    return parameters;
  }
}
