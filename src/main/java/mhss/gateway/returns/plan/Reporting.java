package mhss.gateway.returns.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnContract;
import mhss.gateway.rules.ReportRules.Payment;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether there is anything to report: a contract takes referrals, has a case that is not closed,
 * or one with something not claimed yet. Looks at each contract once.
 */
class Reporting {

  private final JdbcClient jdbc;
  private final Map<String, Boolean> unfinished = new HashMap<>();
  private final Map<String, Optional<LocalDate>> lastEvents = new HashMap<>();

  Reporting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param day on which the return is made
   */
  boolean goesOn(RuleSet rules, List<ReturnContract> contracts, Period period, LocalDate day) {
    return contracts.stream()
        .filter(one -> !one.from().isAfter(period.last()))
        .filter(one -> one.returnsUntil().map(until -> !until.isBefore(day)).orElse(true))
        .anyMatch(one -> takesReferrals(one, period) || hasCases(rules, one, period));
  }

  private static boolean takesReferrals(ReturnContract contract, Period period) {
    return contract.to().map(to -> !to.isBefore(period.first())).orElse(true);
  }

  private boolean hasCases(RuleSet rules, ReturnContract contract, Period period) {
    String id = contract.id();
    return unfinished.computeIfAbsent(id, any -> isOpen(id) || isUnclaimed(rules, id))
        || lastEvents
            .computeIfAbsent(id, this::lastEvent)
            .filter(last -> !last.isBefore(period.first()))
            .isPresent();
  }

  private boolean isOpen(String contract) {
    return jdbc.sql(
            """
            select exists (
              select from case_file
              where desk = 'provider' and contract = ? and not closed and purged_at is null)
            """)
        .param(contract)
        .query(Boolean.class)
        .single();
  }

  private boolean isUnclaimed(RuleSet rules, String contract) {
    return rules.payments().stream()
        .filter(payment -> !payment.inEmployment())
        .anyMatch(payment -> isUnclaimed(payment, contract));
  }

  /** Whoever is in employment has another element, too, that this one comes with. */
  private boolean isUnclaimed(Payment payment, String contract) {
    return jdbc.sql(
            """
            select exists (
              select from case_file c
              where c.desk = 'provider' and c.contract = :contract
                and c.purged_at is null and not c.special && array['sensitive']
                and exists (select from case_event e where e.case_id = c.id
                            and (e.event in (:after) or e.state_after in (:after)))
                and not exists (select from payment p
                                join case_file paid on paid.id = p.case_id
                                where paid.desk = 'provider' and paid.urn_key = c.urn_key
                                  and p.element = :element)
                and not exists (select from return_claim_line l
                                where l.urn_key = c.urn_key and l.element = :element
                                  and l.released_as_of is null))
            """)
        .param("contract", contract)
        .param("after", payment.after())
        .param("element", payment.element())
        .query(Boolean.class)
        .single();
  }

  private Optional<LocalDate> lastEvent(String contract) {
    return jdbc.sql(
            """
            select max(e.at) at from case_event e join case_file c on c.id = e.case_id
            where c.desk = 'provider' and c.contract = ? and c.purged_at is null
            """)
        .param(contract)
        .query((row, n) -> Optional.ofNullable(row.getTimestamp("at")))
        .single()
        .map(at -> WorkingCalendar.dayOf(at.toInstant()));
  }
}
