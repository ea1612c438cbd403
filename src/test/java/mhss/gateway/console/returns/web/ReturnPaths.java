package mhss.gateway.console.returns.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import mhss.gateway.console.web.SamplePaths;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import mhss.gateway.returns.ledger.Production;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.WorkingCalendar;

/** The next return of the sandbox, the next form, and a return that was made. */
class ReturnPaths implements SamplePaths {

  private static final String RULES = "mhss-v8";
  private static final String PLANNED = "/returns/planned/{rules}/{name}/{period}";

  private final LocalDate today = WorkingCalendar.dayOf(WebWorld.bean(Clock.class).instant());

  @Override
  public Map<String, String> paths() {
    Map<String, String> paths = new HashMap<>();
    String made = "/returns/" + made();
    paths.put("/returns/{id}", made);
    paths.put("/returns/{id}/explain", made + "/explain?figure=referrals");
    paths.put("/returns/{id}/approve", made + "/approve");
    paths.put("/returns/{id}/correct", made + "/correct");
    paths.put("/returns/{id}/discard", made + "/discard");
    String planned = planned(entry -> !entry.returnId().equals("yearly"));
    paths.put(PLANNED, planned);
    paths.put(PLANNED + "/preview", planned + "/preview");
    paths.put(PLANNED + "/carry", planned(entry -> entry.returnId().equals("yearly")) + "/carry");
    return paths;
  }

  private String planned(Predicate<ReturnEntry> wanted) {
    return WebWorld.bean(Returns.class).calendar(today, today.plusMonths(14)).stream()
        .filter(entry -> entry.state().equals("planned"))
        .filter(wanted)
        .findFirst()
        .map(entry -> "/returns/planned/" + entry.ref())
        .orElseThrow();
  }

  /** Of a month that no other test takes. */
  private UUID made() {
    ReturnRule monthly =
        WebWorld.bean(RuleSets.class).get(RULES).returns().stream()
            .filter(rule -> rule.id().equals("monthly"))
            .findFirst()
            .orElseThrow();
    YearMonth month = YearMonth.from(today).minusMonths(11);
    return WebWorld.bean(Production.class)
        .produce(
            RULES, monthly, Period.month(month), WorkingCalendar.endOf(month.atEndOfMonth()), true)
        .id();
  }
}
