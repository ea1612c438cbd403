package mhss.gateway.audit.bundle;

import java.util.List;
import java.util.Map;

/**
 * @param about what the bundle says it is
 */
public record BundleReport(Map<String, Object> about, List<Finding> findings) {

  public boolean good() {
    return findings.stream().allMatch(Finding::good);
  }
}
