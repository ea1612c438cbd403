package mhss.gateway.returns;

import java.time.LocalDate;

/**
 * What a return is about.
 *
 * @param id {@code 2018-05}, {@code 2018-Q2}, {@code 2018}, the last day of a contract year, or
 *     {@code AH-<first>--<last>-<n>}
 * @param first day in London
 * @param last day in London, included
 */
public record Period(String id, LocalDate first, LocalDate last) {}
