package mhss.gateway.console.returns.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import mhss.gateway.console.web.SamplePaths;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import mhss.gateway.rules.WorkingCalendar;

/** The next return of the sandbox. */
class ReturnPaths implements SamplePaths {

  private static final String PLANNED = "/returns/planned/{rules}/{name}/{period}";

  @Override
  public Map<String, String> paths() {
    LocalDate today = WorkingCalendar.dayOf(WebWorld.bean(Clock.class).instant());
    ReturnEntry next =
        WebWorld.bean(Returns.class).calendar(today, today.plusMonths(2)).stream()
            .filter(entry -> entry.state().equals("planned"))
            .findFirst()
            .orElseThrow();
    String path = "/returns/planned/" + next.ref();
    return Map.of(PLANNED, path, PLANNED + "/preview", path + "/preview");
  }
}
