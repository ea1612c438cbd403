package mhss.gateway.operations.checks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.context.ApplicationContext;

/** The next return of each kind, made and addressed as on its day, but neither kept nor sent. */
public class ReturnsCheck implements Check {

  /** The next quarter is among them. */
  private static final int DAYS = 100;

  @Override
  public String area() {
    return "returns";
  }

  @Override
  public void look(ApplicationContext beans, Findings found) {
    Returns returns = beans.getBean(Returns.class);
    LocalDate today = WorkingCalendar.dayOf(beans.getBean(Clock.class).instant());
    for (ReturnEntry next : next(returns.calendar(today, today.plusDays(DAYS)))) {
      List<String> problems = returns.rehearse(next).problems();
      problems.forEach(
          problem ->
              found.fail(
                  "%s, planned for %s, could not leave: %s"
                      .formatted(next.ref(), next.plannedOn(), problem),
                  "mend it before that day; 'gateway returns preview' tries it again"));
      if (problems.isEmpty()) {
        found.ok("%s can leave on %s".formatted(next.ref(), next.plannedOn()));
      }
    }
    if (found.isEmpty()) {
      found.ok("no return is planned in the next %d days".formatted(DAYS));
    }
  }

  private static List<ReturnEntry> next(List<ReturnEntry> calendar) {
    Map<String, ReturnEntry> next = new LinkedHashMap<>();
    calendar.stream()
        .filter(entry -> entry.state().equals("planned"))
        .forEach(entry -> next.putIfAbsent(entry.ruleSet() + "/" + entry.returnId(), entry));
    return List.copyOf(next.values());
  }
}
