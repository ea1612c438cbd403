package mhss.gateway.returns.claim.due;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.returns.Assignment;
import mhss.gateway.returns.Selection;
import mhss.gateway.returns.claim.due.EarlierReturns.Before;
import mhss.gateway.returns.claim.due.EarlierReturns.Earlier;
import mhss.gateway.rules.RuleSet;

/**
 * The one query of a claim: of every element the event that completed what it is due for, unless a
 * line of the same case stands; with what decides whether it may be claimed.
 */
class EntitlementSql {

  /**
   * The lines that stood when the return was made. Of returns made as of the same event the time
   * tells which was first.
   */
  private static final String STANDING =
      """
      standing as not materialized (
        select case_id, urn_key, element from return_claim_line as line
        where "return" <> all (:versions)
          and (as_of < :asOf or as_of = :asOf and exists (
                 select from return_file as file where file.id = line."return" and made_at < :at))
          and (released_as_of is null or released_as_of > :asOf
               or released_as_of = :asOf and exists (
                 select from return_file as file
                 where file.corrects = line."return" and file.made_at > :at
                    or file.id = line."return" and file.discarded_at > :at))
      ),
      """;

  /** The first time of each step an element is due after. */
  private static final String FIRST_TIMES =
      """
      wanted as (
        select * from unnest(:elements, :steps, :needed) as wanted (element, step, needed)
      ),
      first_time as (
        select wanted.element, wanted.needed, case_event.case_id, min(case_event.n) as n
        from case_event join wanted on wanted.step = case_event.%s
        where %s and case_event.n <= :asOf and case_event.at <= :cutOff
          and not exists (select from standing where standing.case_id = case_event.case_id
                          and standing.element = wanted.element)
        group by wanted.element, wanted.needed, wanted.step, case_event.case_id
      ),
      due as (
        select element, case_id, max(n) as n from first_time
        group by element, needed, case_id having count(*) = needed
      ),
      """;

  private static final String BY_EVENT = "case_event.event = any (:steps)";
  private static final String BY_STATE =
      "case_event.state_after = any (:steps)"
          + " and case_event.state_before is distinct from case_event.state_after";

  /** Only a return that is made again finds what was released, or marked, after it. */
  private static final String LATER =
      """
      held_then as (
        select later.case_id, before.outcome as code
        from (select distinct case_id from history where step = 'case-released' and at > :at)
          as later,
        lateral (
          select step, outcome from history
          where history.case_id = later.case_id and history.at <= :at
            and history.step in ('case-held', 'case-released')
          order by seq desc limit 1
        ) as before
        where before.step = 'case-held'
      ),
      marked_later as (
        select case_id from history
        where step = 'case-marked' and outcome = 'sensitive' and at > :at
      )
      """;

  private static final String ROWS =
      """
      select due.element, due.n, case_event.at, case_file.id as case_id, case_file.contract,
             case_file.urn, case_file.urn_key,
             due.n > :previousAsOf or case_event.at > :previousCutOff as is_new,
             case when case_file.held_at <= :at then case_file.held
                  else (select code from held_then where held_then.case_id = case_file.id)
                  end as held,
             'sensitive' = any (case_file.special)
               and case_file.id not in (select case_id from marked_later) as sensitive,
             exists (select from standing where standing.urn_key = case_file.urn_key
                     and standing.element = due.element) as claimed_before,
             exists (select from payment join case_file as paid on paid.id = payment.case_id
                     where paid.desk = 'provider' and paid.urn_key = case_file.urn_key
                       and payment.element = due.element and payment.noted_at <= :at)
               and not exists (select from return_claim_line as line
                               where line."return" = any (:versions)
                                 and line.urn_key = case_file.urn_key
                                 and line.element = due.element) as paid_before,
             accepted.in_employment, accepted.outcome,
             coalesce(accepted.stated_on, accepted.submitted_on) as counts_from,
             %s as plan_on,
             case when :plan = due.element then (
               select max(due_at) from clock
               where clock.case_id = case_file.id and clock.rule = :support) end as support_ends
      from due
      join case_event on case_event.case_id = due.case_id and case_event.n = due.n
      join case_file on case_file.id = due.case_id
      left join lateral (
        select * from report
        where report.case_id = due.case_id and report.decision = 'accepted'
          and report.decided_at = case_event.at
          and report.type = (select type from unnest(:elements, :types) as of (element, type)
                             where of.element = due.element limit 1)
        order by revision desc limit 1
      ) as accepted on true
      where case_file.desk = 'provider' and case_file.rule_set = :ruleSet
        and case_file.purged_at is null
        and (cast(:contract as text) is null or case_file.contract = :contract)
      order by (case_event.at at time zone 'Europe/London')::date, case_file.urn collate "C",
               due.element collate "C", due.n
      """;

  private static final String PLAN_ON =
      """
      (select coalesce(plan.stated_on, plan.submitted_on) from report as plan
       where plan.case_id = due.case_id and plan.type = 'plan' and plan.decision = 'accepted'
         and plan.decided_at <= case_event.at
       order by plan.decided_at, plan.revision limit 1)""";

  private final Assignment assignment;
  private final List<Element> elements;
  private final Earlier earlier;
  private final boolean byState;

  EntitlementSql(Assignment assignment, List<Element> elements, Earlier earlier) {
    this.assignment = assignment;
    this.elements = elements;
    this.earlier = earlier;
    this.byState = steps().stream().allMatch(step -> assignment.rules().state(step).isPresent());
    if (!byState
        && !steps().stream().allMatch(step -> assignment.rules().event(step).isPresent())) {
      throw new IllegalStateException(
          "The payments of %s are due after events and after states: write them all in one way"
              .formatted(assignment.rules().id()));
    }
  }

  String text() {
    String firstTimes =
        byState
            ? FIRST_TIMES.formatted("state_after", BY_STATE)
            : FIRST_TIMES.formatted("event", BY_EVENT);
    boolean dates = assignment.rule().content().equals("prap-worksheet");
    return "with "
        + STANDING
        + firstTimes
        + LATER
        + ROWS.formatted(dates ? PLAN_ON : "cast(null as date)");
  }

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("asOf", assignment.asOf());
    parameters.put("cutOff", utc(assignment.cutOff()));
    parameters.put("at", earlier.madeAlready() ? utc(assignment.at()) : OffsetDateTime.MAX);
    parameters.put("versions", earlier.versions().toArray(UUID[]::new));
    parameters.put("previousAsOf", earlier.before().map(Before::asOf).orElse(-1L));
    parameters.put(
        "previousCutOff", earlier.before().map(Before::cutOff).orElse(OffsetDateTime.MIN));
    parameters.put("ruleSet", assignment.rules().id());
    parameters.put("contract", assignment.selection().flatMap(Selection::contract).orElse(null));
    parameters.put("support", RuleSet.SUPPORT_PERIOD);
    parameters.put(
        "plan",
        elements.stream().filter(one -> one.isOf("plan")).map(Element::id).findFirst().orElse("-"));
    steps(parameters);
    return parameters;
  }

  private void steps(Map<String, Object> parameters) {
    List<String> names = new ArrayList<>();
    List<String> types = new ArrayList<>();
    List<Integer> needed = new ArrayList<>();
    for (Element element : elements) {
      for (int i = 0; i < element.payment().after().size(); i++) {
        names.add(element.id());
        types.add(element.report().map(type -> type.id()).orElse("-"));
        needed.add(element.payment().after().size());
      }
    }
    parameters.put("elements", names.toArray(String[]::new));
    parameters.put("types", types.toArray(String[]::new));
    parameters.put("needed", needed.toArray(Integer[]::new));
    parameters.put("steps", steps().toArray(String[]::new));
  }

  private List<String> steps() {
    return elements.stream().flatMap(element -> element.payment().after().stream()).toList();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
