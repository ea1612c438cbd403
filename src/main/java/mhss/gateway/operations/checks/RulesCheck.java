package mhss.gateway.operations.checks;

import java.time.Clock;
import java.time.LocalDate;
import mhss.gateway.rules.OutsideCalendar;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.context.ApplicationContext;

/** Rule sets and contracts, and how far ahead the official holidays are known. */
public class RulesCheck implements Check {

  @Override
  public String area() {
    return "rules";
  }

  @Override
  public void look(ApplicationContext beans, Findings found) {
    RuleSets rules = beans.getBean(RuleSets.class);
    rules.all().forEach(set -> found.ok("rule set " + set.id() + " loads"));
    if (rules.all().isEmpty()) {
      found.fail("no rule set", "put one into config/rules");
    }
    rules
        .problems()
        .forEach(
            problem -> found.fail(problem, "correct the file; the rules read before are in force"));
    LocalDate today = LocalDate.now(beans.getBean(Clock.class));
    boolean anyContract = false;
    for (String desk : new String[] {"provider", "adviser"}) {
      anyContract |= rules.contractFor(desk, today).isPresent();
    }
    if (!anyContract) {
      found.fail(
          "no contract covers a referral of today: every referral is parked",
          "name one under gateway.contracts in config/application.yml");
    }
    calendar(beans.getBean(WorkingCalendar.class), today, found);
  }

  private static void calendar(WorkingCalendar calendar, LocalDate today, Findings found) {
    String advice = "add the next years' holidays to config/holidays (gov.uk/bank-holidays)";
    if (!knows(calendar, today.plusMonths(3))) {
      found.fail("the official holidays end within three months: clocks cannot be set", advice);
    } else if (!knows(calendar, today.plusYears(1))) {
      found.warn("the official holidays end within a year", advice);
    } else {
      found.ok("the official holidays are known for a year");
    }
  }

  private static boolean knows(WorkingCalendar calendar, LocalDate day) {
    try {
      calendar.isWorkingDay(day);
      return true;
    } catch (OutsideCalendar e) {
      return false;
    }
  }
}
