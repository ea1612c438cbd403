package mhss.gateway.console.reports;

import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.reports.Review;

/** A review as scripts get it. */
public final class ReviewData {

  private ReviewData() {}

  public static Map<String, Object> of(Review review) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("review", review.id().toString());
    data.put("case", review.caseFile().toString());
    data.put("urn", review.urn());
    data.put("rules", review.ruleSet());
    data.put("report", review.report());
    data.put("revision", review.revision());
    data.put("message", review.message().toString());
    data.put("receivedAt", review.receivedAt().toString());
    data.put("state", review.state());
    data.put("decidedAt", review.decidedAt() == null ? null : review.decidedAt().toString());
    data.put("decidedBy", review.decidedBy());
    data.put("letter", review.letter() == null ? null : review.letter().toString());
    return data;
  }
}
