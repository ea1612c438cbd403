package mhss.gateway.fuzz;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.RuleSets.Contract;
import mhss.gateway.rules.file.CalendarFile;

/** Both editions, in force at both desks at once: everything is tried. */
public final class FuzzRules {

  public static final RuleSets ALL = rules();

  private FuzzRules() {}

  private static RuleSets rules() {
    LocalDate turn = LocalDate.parse("2024-08-20");
    LocalDate begin = LocalDate.parse("2012-01-01");
    LocalDate end = LocalDate.parse("2028-12-31");
    return new RuleSets(
        Path.of("config/rules"),
        CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml")),
        List.of(
            new Contract("OLD", "provider", "mhss-v8", begin, turn.minusDays(1), false),
            new Contract("NEW", "provider", "mhss-2024", turn, end, false),
            new Contract("OLD-A", "adviser", "mhss-v8", begin, turn.minusDays(1), false),
            new Contract("NEW-A", "adviser", "mhss-2024", turn, end, false)));
  }
}
