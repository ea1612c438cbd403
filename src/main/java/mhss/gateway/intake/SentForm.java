package mhss.gateway.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mhss.gateway.intake.reading.CheckedReferral;
import mhss.gateway.rules.RuleSets.Contract;
import mhss.gateway.rules.Urn;

/**
 * A referral form that our own desk is about to send, as whoever gets it will read it.
 *
 * @param contract under which its date falls; empty when there is none
 * @param findings what a person should look at, without the values: what is missing, what is odd
 * @param details fields that may be kept, as JSON
 * @param marks of special handling
 */
public record SentForm(
    Optional<Urn> urn,
    Optional<LocalDate> referralDate,
    Optional<Contract> contract,
    List<String> findings,
    byte[] details,
    Set<String> marks) {

  static SentForm of(CheckedReferral read) {
    return new SentForm(
        read.urn(),
        read.referralDate(),
        read.contract(),
        Stream.concat(
                read.missing().stream().map(key -> key + ": is not given or cannot be read"),
                read.findings().stream().map(found -> found.key() + ": " + found.message()))
            .toList(),
        read.details(),
        read.marks());
  }
}
