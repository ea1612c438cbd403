package mhss.gateway.console.today;

import java.util.List;
import mhss.gateway.console.messages.Outcomes;
import mhss.gateway.watch.Standing;

/** What became of so many messages of this day. */
public record Came(long number, Outcomes outcome) {

  /** The most frequent first; together they are all that came. */
  static List<Came> of(Standing standing) {
    return standing.came().entrySet().stream()
        .map(of -> new Came(of.getValue(), Outcomes.of(of.getKey()).orElse(Outcomes.ANY)))
        .toList();
  }
}
