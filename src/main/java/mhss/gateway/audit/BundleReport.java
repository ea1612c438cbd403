package mhss.gateway.audit;

import java.util.List;
import java.util.Map;

/**
 * @param about what the bundle says it is
 */
public record BundleReport(Map<String, Object> about, List<BundleFinding> findings) {

  public boolean good() {
    return findings.stream().allMatch(BundleFinding::good);
  }
}
