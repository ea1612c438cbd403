package mhss.gateway.reports.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mhss.gateway.reports.standard.Checks.Check;
import mhss.gateway.rules.RuleSet.FormField;

/** The dates of support lie within the period that it may last (v8 1.22, Annex D, A-07). */
class SupportPeriod implements Check {

  private final Values values;

  SupportPeriod(Values values) {
    this.values = values;
  }

  @Override
  public List<Result> of(Look look) {
    List<Result> results = new ArrayList<>();
    for (FormField field :
        look.fields(field -> field.type().equals("date") && field.required().equals("always"))) {
      unreadable(look, field).ifPresent(results::add);
    }
    results.addAll(values.violations(look, "period_started", "period_finished", "last_worked"));
    return results;
  }

  private static Optional<Result> unreadable(Look look, FormField field) {
    boolean given = look.found(field.key()).isPresent();
    boolean readable = look.date(field.key()).isPresent();
    if (readable) {
      return Optional.empty();
    }
    String note = Look.label(field) + (given ? " cannot be read as a date" : " is not given");
    return Optional.of(Result.person(field.key(), note));
  }
}
