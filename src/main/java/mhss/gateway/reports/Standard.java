package mhss.gateway.reports;

import java.util.List;
import java.util.Optional;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.documents.SeenDocument;
import mhss.gateway.rules.RuleSet;

/**
 * The specified standard of a rule set, checked (v8 1.22, 1.45; 2024 S2 3, 5). It advises: whether
 * a report is to standard is the adviser's to decide.
 */
public class Standard {

  /**
   * @param report id of the report type: {@code plan}, {@code six-month}, {@code exit}
   * @param form as read; empty when the document is not that form
   * @param caseFile empty when a file is checked on its own
   */
  public List<Finding> check(
      RuleSet rules,
      String report,
      SeenDocument document,
      Optional<ReadForm> form,
      Optional<CaseFile> caseFile) {
    return List.of();
  }
}
