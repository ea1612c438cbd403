package mhss.gateway.reports.standard;

import java.util.ArrayList;
import java.util.List;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.reports.standard.Checks.Check;
import mhss.gateway.rules.RuleSet.FormField;

/** Everybody who must sign has signed, each with a date; electronic counts as wet (2024 4.13). */
class Signatures implements Check {

  private final Values values;

  Signatures(Values values) {
    this.values = values;
  }

  @Override
  public List<Result> of(Look look) {
    List<Result> results = new ArrayList<>();
    for (FormField field :
        look.fields(field -> field.type().equals("signature") && !field.required().equals("no"))) {
      String date = field.key() + "_date";
      if (look.found(field.key()).isEmpty()) {
        results.add(unsigned(look, field));
      }
      if (look.found(date).isEmpty()) {
        results.add(undated(look, field));
      } else if (look.date(date).isEmpty()) {
        results.add(
            Result.person(
                look.place(look.found(date).get()), "The date of the signature cannot be read"));
      }
    }
    results.addAll(values.violations(look, "customer_signature_date", "provider_signature_date"));
    return results;
  }

  private static Result unsigned(Look look, FormField field) {
    if (look.mayBeWordedOtherwise(field)) {
      return Result.person(field.key(), "No " + Look.label(field) + " was found");
    }
    return look.read().warnings().contains(ReadForm.PICTURE_NEAR + field.key())
        ? Result.person(field.key(), Look.label(field) + " is empty; the picture near it may be it")
        : Result.notMet(field.key(), Look.label(field) + " is empty");
  }

  private static Result undated(Look look, FormField field) {
    String note = "No date stands beside " + Look.label(field);
    return look.form().verified()
        ? Result.notMet(field.key(), note)
        : Result.person(field.key(), note);
  }
}
