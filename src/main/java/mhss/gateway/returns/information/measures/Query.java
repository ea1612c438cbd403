package mhss.gateway.returns.information.measures;

import java.util.HashMap;
import java.util.Map;

/**
 * The SQL of a figure: one row for each thing counted, {@code (case_id, contract, day, n, hit,
 * label)}.
 */
record Query(String sql, Map<String, Object> parameters) {

  Query {
    parameters = Map.copyOf(parameters);
  }

  Query with(String name, Object value) {
    Map<String, Object> more = new HashMap<>(parameters);
    more.put(name, value);
    return new Query(sql, more);
  }
}
