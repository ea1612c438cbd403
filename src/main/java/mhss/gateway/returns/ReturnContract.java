package mhss.gateway.returns;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A contract as its returns see it.
 *
 * @param from its first day; years are counted from it
 * @param to empty: open
 * @param feePence per customer; empty: quantities only
 * @param returnsUntil the last day on which a return is made for it
 */
public record ReturnContract(
    String id,
    LocalDate from,
    Optional<LocalDate> to,
    OptionalLong feePence,
    Optional<LocalDate> returnsUntil) {}
