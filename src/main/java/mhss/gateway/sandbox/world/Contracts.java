package mhss.gateway.sandbox.world;

import java.util.Map;

/** What the two desks of the sandbox have agreed. */
public enum Contracts {

  /** One that covers today, so that the samples can be sent on any day. The fee is invented. */
  TODAY(
      Map.of(
          "[0].id", "SANDBOX",
          "[0].rules", "mhss-v8",
          "[0].from", "2012-01-01",
          "[0].to", "2028-11-30",
          "[0].fee-pence", "123457",
          "[0].desks", "provider,adviser")),

  /** Those of the two editions, with the dates of each: a journey plays in its own time. */
  EDITIONS(
      Map.ofEntries(
          Map.entry("[0].id", "SANDBOX-V8"),
          Map.entry("[0].rules", "mhss-v8"),
          Map.entry("[0].from", "2011-12-05"),
          Map.entry("[0].to", "2017-12-04"),
          Map.entry("[0].capped", "true"),
          Map.entry("[0].fee-pence", "123457"),
          Map.entry("[0].returns-until", "2018-07-31"),
          Map.entry("[0].desks", "provider,adviser"),
          Map.entry("[1].id", "SANDBOX-2024"),
          Map.entry("[1].rules", "mhss-2024"),
          Map.entry("[1].from", "2024-08-20"),
          Map.entry("[1].to", "2028-11-30"),
          Map.entry("[1].desks", "provider,adviser")));

  private final Map<String, String> settings;

  Contracts(Map<String, String> settings) {
    this.settings = settings;
  }

  void into(Map<String, Object> all) {
    settings.forEach((key, value) -> all.put("gateway.contracts" + key, value));
  }
}
