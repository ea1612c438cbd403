package mhss.gateway.returns.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnRefused;
import mhss.gateway.returns.Returns.AdHocRequest;
import mhss.gateway.returns.Returns.AdHocSketch;
import mhss.gateway.returns.rows.ReturnRow;
import mhss.gateway.returns.rows.ReturnRows;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.WorkingCalendar;

/**
 * Returns that a person asks for, or has filled. Every method takes part in the surrounding
 * transaction.
 */
public class Requests {

  /** C-28. */
  private static final int WORKING_DAYS = 10;

  /** Before any contract. */
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private final Making making;
  private final ReturnRows rows;
  private final Versions versions;
  private final Posting posting;
  private final Days days;

  Requests(Making making, ReturnRows rows, Versions versions, Posting posting, Days days) {
    this.making = making;
    this.rows = rows;
    this.versions = versions;
    this.posting = posting;
    this.days = days;
  }

  record Days(WorkingCalendar calendar, Clock clock) {}

  public UUID adHoc(AdHocRequest request, String actor) {
    Making.Version version = version(request);
    boolean late = today().isAfter(WorkingCalendar.dayOf(version.plannedAt()));
    return post(version, late, actor, Optional.empty(), Optional.empty());
  }

  /** What {@link #adHoc} would make; the caller rolls back. */
  public AdHocSketch sketch(AdHocRequest request) {
    Making.Version version = version(request);
    return new AdHocSketch(
        WorkingCalendar.dayOf(version.plannedAt()),
        version.period(),
        versions.sketch(version, Optional.empty()));
  }

  private Making.Version version(AdHocRequest request) {
    RuleSet rules = making.rules(request.ruleSet());
    ReturnRule rule = adHoc(rules);
    check(request, rules);
    rows.lock();
    LocalDate due = days.calendar().plusWorkingDays(request.requestedOn(), WORKING_DAYS, 0);
    return new Making.Version(
        rules,
        rule,
        free(rules, rule, request),
        1,
        due.atTime(LocalTime.NOON).atZone(WorkingCalendar.LONDON).toInstant(),
        Optional.of(request.selection())
            .filter(chosen -> !chosen.sections().isEmpty() || chosen.contract().isPresent()));
  }

  private static ReturnRule adHoc(RuleSet rules) {
    return rules.returns().stream()
        .filter(rule -> rule.period().equals("chosen"))
        .findFirst()
        .orElseThrow(
            () ->
                new ReturnRefused(
                    "unknown-return",
                    "%s knows no management information on request".formatted(rules.id())));
  }

  private void check(AdHocRequest request, RuleSet rules) {
    List<String> contracts = making.contracts(rules);
    request
        .selection()
        .contract()
        .filter(contract -> !contracts.contains(contract))
        .ifPresent(
            contract -> {
              throw new ReturnRefused(
                  "unknown-contract",
                  "%s is no contract of %s at the provider desk; there are: %s"
                      .formatted(contract, rules.id(), String.join(", ", contracts)));
            });
    if (request.first().isAfter(request.last()) || request.requestedOn().isAfter(today())) {
      throw new ReturnRefused(
          "dates",
          "Give a first day that is not after the last one, and a day of the request that is not to come");
    }
    if (request.first().isBefore(EARLIEST) || request.last().isAfter(today().plusYears(1))) {
      throw new ReturnRefused(
          "dates",
          "Give days from %s on, and none that is more than a year away".formatted(EARLIEST));
    }
    if (request.last().isAfter(today())) {
      throw new ReturnRefused(
          "not-over",
          "The period ends on %s, and that is to come: nobody can count it yet. Give a last day that is over, or today"
              .formatted(request.last()));
    }
  }

  private Period free(RuleSet rules, ReturnRule rule, AdHocRequest request) {
    String dates = "AH-%s--%s-".formatted(request.first(), request.last());
    int n = 1;
    while (!rows.versions(rules.id(), rule.id(), dates + n).isEmpty()) {
      n++;
    }
    return new Period(dates + n, request.first(), request.last());
  }

  /** The form that a person has filled; another one for the same period replaces it. */
  public UUID carry(String ruleSet, String returnId, Period period, MadeFile filled, String actor) {
    RuleSet rules = making.rules(ruleSet);
    ReturnRule rule = making.rule(rules, returnId);
    if (!rule.isFilledByPeople()) {
      throw new ReturnRefused(
          "made-here", "%s is made by the gateway: nobody fills it".formatted(rule.name()));
    }
    rows.lock();
    List<ReturnRow> before = rows.versions(rules.id(), rule.id(), period.id());
    Instant plannedAt = making.plannedAt(rules, rule, period);
    Making.Version version =
        new Making.Version(rules, rule, period, before.size() + 1, plannedAt, Optional.empty());
    return post(
        version,
        today().isAfter(WorkingCalendar.dayOf(plannedAt)),
        actor,
        before.stream().filter(row -> !row.state().equals("discarded")).reduce((a, b) -> b),
        Optional.of(named(filled, version)));
  }

  /** The name that a person gave it may say too much. */
  private MadeFile named(MadeFile filled, Making.Version version) {
    ReturnRule rule = version.rule();
    String given = filled.name().toLowerCase(Locale.ROOT);
    String ending =
        rule.files().stream()
            .filter(one -> given.endsWith("." + one))
            .findFirst()
            .orElseThrow(
                () ->
                    new ReturnRefused(
                        "not-the-form",
                        "%s is a file of the kind %s: save the filled form as such"
                            .formatted(rule.name(), String.join(" or ", rule.files()))));
    return new MadeFile(
        rule.fileName(making.provider(), version.period().id(), version.number(), ending),
        MadeFile.mediaType(ending),
        filled.content());
  }

  private UUID post(
      Making.Version version,
      boolean late,
      String actor,
      Optional<ReturnRow> corrects,
      Optional<MadeFile> filled) {
    Optional<String> reason = corrects.map(before -> "carried again");
    ReturnRow row =
        versions.keep(new Versions.Wanted(version, late, actor, corrects, reason, filled)).row();
    posting.post(row);
    return row.id();
  }

  private LocalDate today() {
    return WorkingCalendar.dayOf(days.clock().instant());
  }
}
