package mhss.gateway.returns.layout.report;

import java.time.Instant;
import java.util.List;
import mhss.gateway.returns.Period;

/**
 * Management information as it goes into every format.
 *
 * @param name such as {@code Quarterly management information}
 * @param contracts whose cases count
 * @param notes below everything: how it was counted, what is not held
 */
public record InformationReport(
    String name,
    String ruleSetTitle,
    String provider,
    List<String> contracts,
    Period period,
    int version,
    Instant madeAt,
    List<Section> sections,
    List<String> notes) {

  public InformationReport {
    contracts = List.copyOf(contracts);
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
  }
}
