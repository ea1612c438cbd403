package mhss.gateway.history;

import java.util.Set;

/**
 * The version of the configuration by which this process works: a hash over all its files. What was
 * decided by rules, templates and routes names it.
 */
public class InForce {

  private static final Set<String> DECIDED =
      Set.of("opened", "recognised", "queued", "return-made");

  private volatile String version;

  /**
   * @param version short hash
   */
  public void is(String version) {
    this.version = version;
  }

  Step named(Step step) {
    String now = version;
    return now == null || !DECIDED.contains(step.step()) ? step : step.fact("configuration", now);
  }
}
