package mhss.gateway.console.configuration.web;

import java.time.Instant;
import java.util.List;
import mhss.gateway.changes.Differing;

/** A file that a node has otherwise than it is in force. */
public record DifferingRow(String node, String file, String words, Instant at) {

  static List<DifferingRow> of(List<Differing> differing) {
    return differing.stream().map(DifferingRow::of).toList();
  }

  private static DifferingRow of(Differing one) {
    return new DifferingRow(one.node(), one.file().name(), words(one), one.lookedAt());
  }

  static String words(Differing one) {
    if (one.sha256() == null) {
      return "It is missing there.";
    }
    if (one.problem() == null) {
      return "Another version lies there.";
    }
    String line = one.problem().line() > 0 ? "Line " + one.problem().line() + ": " : "";
    return "Refused. " + line + one.problem().words() + ". What was in force before stays.";
  }
}
