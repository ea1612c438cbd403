package mhss.gateway.console.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the bench is asked for.
 *
 * @param keep folder in which the database stays for the next time
 * @param only {@code fill}, {@code chain}, {@code pages}, or the beginning of the name of a page;
 *     empty: everything
 */
record Wanted(int messages, Optional<Path> keep, String only, int visits) {

  private static final int ALL = 1_000_000;
  private static final int VISITS = 200;

  static Wanted of(List<String> arguments) {
    boolean number = !arguments.isEmpty() && arguments.get(0).matches("\\d+");
    return new Wanted(
        number ? Integer.parseInt(arguments.get(0)) : ALL,
        after("--keep", arguments).map(Path::of),
        after("--only", arguments).orElse(""),
        after("--visits", arguments).map(Integer::parseInt).orElse(VISITS));
  }

  private static Optional<String> after(String option, List<String> arguments) {
    int place = arguments.indexOf(option);
    return place < 0 ? Optional.empty() : Optional.of(arguments.get(place + 1));
  }

  int cases() {
    return messages / Correspondence.PER_CASE;
  }

  boolean chain() {
    return "chain".startsWith(only);
  }

  boolean pages() {
    return !only.equals("fill") && !only.equals("chain");
  }

  boolean page(String name) {
    return only.equals("pages") || name.startsWith(only);
  }
}
