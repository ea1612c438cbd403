package mhss.gateway.console.keys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.operations.KeyPinning.Confirmed;

/** Who has compared a key with its owner, as programs get it. */
public final class ConfirmedData {

  private ConfirmedData() {}

  public static List<Map<String, Object>> of(List<Confirmed> done) {
    return done.stream().map(ConfirmedData::of).toList();
  }

  private static Map<String, Object> of(Confirmed one) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("partner", one.partner());
    data.put("people", one.people());
    data.put("before", one.before());
    data.put("counts", one.counts());
    return data;
  }
}
