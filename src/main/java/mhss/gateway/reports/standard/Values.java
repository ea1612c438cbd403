package mhss.gateway.reports.standard;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.ClockRule;
import mhss.gateway.rules.Term;

/** The values of a report against what they must look like. */
class Values {

  /** The clock of the sustainment period (requirements, C-15). */
  private static final String SUSTAINMENT = "C-15";

  private final Validator validator;

  Values(Validator validator) {
    this.validator = validator;
  }

  /**
   * @param properties names of components of {@link ReportValues}, or beginnings of its rules
   */
  List<Result> violations(Look look, String... properties) {
    return validator.validate(values(look)).stream()
        .filter(violation -> Arrays.stream(properties).anyMatch(name(violation)::startsWith))
        .map(
            violation ->
                Result.notMet(
                    name(violation).replaceAll("_[a-z]+[A-Z].*", ""), violation.getMessage()))
        .sorted((one, other) -> one.note().compareTo(other.note()))
        .toList();
  }

  private static String name(ConstraintViolation<?> violation) {
    return violation.getPropertyPath().toString();
  }

  private static ReportValues values(Look look) {
    boolean sustainment = look.field("sustainment_started").isPresent();
    String period = sustainment ? "sustainment" : "support";
    Optional<LocalDate> started = look.date(period + "_started");
    Optional<LocalDate> referred = look.caseFile().map(CaseFile::referralDate);
    Optional<Term> term = term(look.rules(), sustainment);
    boolean fromReferral = term.filter(t -> t.from().equals(Term.REFERRAL_DATE)).isPresent();
    Optional<LocalDate> from = fromReferral ? referred.or(() -> started) : started;
    return new ReportValues(
        look.read().value("customer_name").orElse(null),
        look.date("customer_signature_date").orElse(null),
        look.date("provider_signature_date").orElse(null),
        started.orElse(null),
        look.date(period + "_finished").orElse(null),
        look.date("last_worked").orElse(null),
        from.flatMap(day -> term.flatMap(length -> end(length, day))).orElse(null),
        referred.orElse(null));
  }

  private static Optional<Term> term(RuleSet rules, boolean sustainment) {
    return rules.clock(sustainment ? SUSTAINMENT : RuleSet.SUPPORT_PERIOD).map(ClockRule::duration);
  }

  /** A day more than the last one where the first counts is no reason to send a report back. */
  private static Optional<LocalDate> end(Term term, LocalDate from) {
    return switch (term.unit()) {
      case MONTHS -> Optional.of(from.plusMonths(term.amount()));
      case CALENDAR_DAYS -> Optional.of(from.plusDays(term.amount()));
      default -> Optional.empty();
    };
  }
}
