package mhss.gateway.casework.records;

import mhss.gateway.casework.guards.Guards;
import mhss.gateway.casework.state.CaseClocks;
import mhss.gateway.casework.state.CaseSteps;
import mhss.gateway.history.History;
import mhss.gateway.rules.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is needed to record something on a case. */
public record Recording(CaseReading reading, Guards guards, Payments payments, CaseSteps steps) {

  public static Recording of(JdbcClient jdbc, History history, WorkingCalendar calendar) {
    CaseReading reading = new CaseReading(jdbc);
    return new Recording(
        reading,
        new Guards(reading.log(), reading.attempts(), new CaseClocks(jdbc, calendar)),
        new Payments(reading.payments(), reading.log(), reading.reports()),
        new CaseSteps(history));
  }
}
