package mhss.gateway.reports.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mhss.gateway.documents.FoundField;
import mhss.gateway.reports.standard.Checks.Check;
import mhss.gateway.rules.Urn;

/** The report names the customer, and the URN of this case and no other. */
class NameAndUrn implements Check {

  private final Values values;

  NameAndUrn(Values values) {
    this.values = values;
  }

  @Override
  public List<Result> of(Look look) {
    List<Result> results = new ArrayList<>(values.violations(look, "customer_name"));
    if (look.found("customer_name").isEmpty()) {
      results.add(Result.notMet("customer_name", "The name of the customer is not given"));
    }
    urn(look).ifPresent(results::add);
    return results;
  }

  private static Optional<Result> urn(Look look) {
    Optional<FoundField> written = look.found("urn");
    if (written.isEmpty()) {
      return Optional.of(Result.notMet("urn", "The URN is not given"));
    }
    Optional<Urn> urn = look.rules().urn(written.get().value());
    String place = look.place(written.get());
    if (urn.isEmpty()) {
      return Optional.of(Result.notMet(place, "What stands as URN cannot be read as one"));
    }
    boolean other =
        look.caseFile().filter(file -> !Urn.key(file.urn()).equals(urn.get().key())).isPresent();
    return other
        ? Optional.of(Result.notMet(place, "The URN is not that of the case"))
        : Optional.empty();
  }
}
