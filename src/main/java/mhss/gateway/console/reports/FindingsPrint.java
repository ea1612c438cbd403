package mhss.gateway.console.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.reports.Finding;
import mhss.gateway.reports.Verdict;

/** Findings as people and scripts read them: what is wrong first. */
public final class FindingsPrint {

  private static final Map<Verdict, String> WORDS =
      Map.of(
          Verdict.NOT_MET, "not met",
          Verdict.NEEDS_A_PERSON, "needs a person",
          Verdict.MET, "met");
  private static final List<Verdict> ORDER =
      List.of(Verdict.NOT_MET, Verdict.NEEDS_A_PERSON, Verdict.MET);

  private FindingsPrint() {}

  static void print(List<Finding> findings, Terminal terminal) {
    for (Verdict verdict : ORDER) {
      findings.stream()
          .filter(finding -> finding.verdict() == verdict)
          .forEach(finding -> print(finding, terminal));
    }
    terminal.line(
        "%d met, %d not met, %d for a person.",
        count(findings, Verdict.MET),
        count(findings, Verdict.NOT_MET),
        count(findings, Verdict.NEEDS_A_PERSON));
  }

  private static void print(Finding finding, Terminal terminal) {
    terminal.line(
        "%-15s %s [%s: %s]",
        WORDS.get(finding.verdict()), finding.words(), finding.criterion(), finding.source());
    if (!finding.note().isEmpty()) {
      String place = finding.place().isEmpty() ? "" : " (" + finding.place() + ")";
      terminal.line("                %s%s", finding.note(), place);
    }
  }

  private static long count(List<Finding> findings, Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  public static List<Map<String, Object>> data(List<Finding> findings) {
    return findings.stream().map(FindingsPrint::data).toList();
  }

  private static Map<String, Object> data(Finding finding) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("criterion", finding.criterion());
    data.put("verdict", WORDS.get(finding.verdict()));
    data.put("words", finding.words());
    data.put("source", finding.source());
    data.put("place", finding.place());
    data.put("mechanical", finding.mechanical());
    data.put("note", finding.note());
    return data;
  }
}
