package mhss.gateway.intake;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;

/** Who reports about a case: each provider has cases of its own. */
class CaseReporters {

  private final Cases cases;
  private final MessageStore messages;
  private final Partners partners;

  CaseReporters(Cases cases, MessageStore messages, Partners partners) {
    this.cases = cases;
    this.messages = messages;
    this.partners = partners;
  }

  /** Parked when it is a report about a case of which another partner sent the reports before. */
  Optional<Outcome> refuse(InHand inHand) {
    if (inHand.report() == null) {
      return Optional.empty();
    }
    String urn = inHand.happening().urn();
    Optional<String> sender =
        inHand.opened().head().from().stream()
            .findFirst()
            .flatMap(partners::byAddress)
            .map(Partner::id);
    return cases
        .byUrn(inHand.stored().desk(), urn)
        .filter(file -> others(file.id(), sender))
        .map(
            file ->
                new Outcome.Parked(
                    "another-partner",
                    "Another partner sent the reports of this case before: find out whose case it is, then record the report by hand, or discard it",
                    file.id(),
                    urn));
  }

  private boolean others(UUID caseFile, Optional<String> sender) {
    Set<String> before =
        cases.reports(caseFile).stream()
            .flatMap(report -> report.message().stream())
            .flatMap(message -> messages.listing(message).stream())
            .flatMap(listing -> partners.byAddress(listing.from()).stream())
            .map(Partner::id)
            .collect(Collectors.toSet());
    return before.stream().anyMatch(one -> !sender.equals(Optional.of(one)));
  }
}
