package mhss.gateway.console.reports.web;

import java.util.Map;
import java.util.UUID;
import mhss.gateway.console.web.SamplePaths;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.documents.Paper.Format;
import mhss.gateway.reports.SubmittedPlan;

/** A plan that waits for its decision. */
class ReviewPaths implements SamplePaths {

  private static final String URN = "RV-100000";

  @Override
  public Map<String, String> paths() {
    return Map.of("/review/{id}", "/review/" + review());
  }

  private static UUID review() {
    return WebWorld.jdbc()
        .sql(
            "select r.id from review r join case_file c on c.id = r.case_id where c.urn = ? limit 1")
        .param(URN)
        .query(UUID.class)
        .optional()
        .orElseGet(() -> SubmittedPlan.in(WebWorld.sandbox(), URN, Format.PDF));
  }
}
