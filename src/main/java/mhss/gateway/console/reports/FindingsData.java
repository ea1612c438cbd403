package mhss.gateway.console.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.reports.Finding;
import mhss.gateway.reports.Verdict;

/** Findings by how they stand, what is wrong first. */
public final class FindingsData {

  private FindingsData() {}

  /** Without the verdicts that nothing has. */
  public static Map<Verdict, List<Finding>> grouped(List<Finding> findings) {
    Map<Verdict, List<Finding>> groups = new LinkedHashMap<>();
    for (Verdict verdict : List.of(Verdict.NOT_MET, Verdict.NEEDS_A_PERSON, Verdict.MET)) {
      List<Finding> some =
          findings.stream().filter(finding -> finding.verdict() == verdict).toList();
      if (!some.isEmpty()) {
        groups.put(verdict, some);
      }
    }
    return groups;
  }
}
