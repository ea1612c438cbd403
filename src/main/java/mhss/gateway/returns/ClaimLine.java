package mhss.gateway.returns;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * An element of a URN that is claimed, once for ever.
 *
 * @param lineNo from 1
 * @param urn as received
 * @param element of the rule set
 * @param event {@code case_event.n} of what entitles to it
 */
public record ClaimLine(
    int lineNo,
    UUID caseFile,
    String contract,
    String urn,
    String element,
    LocalDate acceptedOn,
    Optional<Boolean> inEmployment,
    OptionalLong amountPence,
    long event) {}
