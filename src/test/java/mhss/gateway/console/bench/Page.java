package mhss.gateway.console.bench;

import java.util.function.IntFunction;

/**
 * A page that is measured.
 *
 * @param path of a visit, by the number of a case
 * @param sql the bare query under it
 * @param values its parameters for the same visit
 */
record Page(String name, IntFunction<String> path, String sql, IntFunction<Object[]> values) {

  static Page of(String name, String path, String sql) {
    return new Page(name, n -> path, sql, n -> new Object[0]);
  }
}
