package mhss.gateway.console.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.console.letters.LetterPrint;
import mhss.gateway.reports.NotSubmitted;
import mhss.gateway.reports.Submitted;
import mhss.gateway.responses.Preview;

/** A submission as scripts and programs get it. */
public final class SubmittedData {

  private SubmittedData() {}

  /**
   * @param letters as they would leave; of a dry run only
   */
  public static Map<String, Object> of(Submitted submitted, List<Preview> letters, boolean dryRun) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("dryRun", dryRun);
    data.put("case", submitted.caseFile().toString());
    data.put("urn", submitted.urn());
    data.put("report", submitted.report());
    data.put("revision", submitted.revision());
    data.put("submittedOn", submitted.submittedOn().toString());
    data.put("state", submitted.state());
    data.put("findings", FindingsPrint.data(submitted.findings()));
    data.put("letters", submitted.letters().stream().map(UUID::toString).toList());
    data.put("previews", letters.stream().map(LetterPrint::data).toList());
    return data;
  }

  public static Map<String, Object> refused(NotSubmitted refused) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("refused", refused.cause());
    data.put("advice", refused.getMessage());
    data.put("findings", FindingsPrint.data(refused.findings()));
    return data;
  }
}
