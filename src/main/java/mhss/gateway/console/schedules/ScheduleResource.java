package mhss.gateway.console.schedules;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Right;
import mhss.gateway.returns.schedules.Schedules;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Schedules for programs. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/schedules")
@Needs(Right.SEE)
class ScheduleResource {

  private final Schedules schedules;

  ScheduleResource(Schedules schedules) {
    this.schedules = schedules;
  }

  /**
   * @param after where the runs of the answer before ended: {@code plannedAt_ruleSet_return_period}
   */
  @Operation(summary = "What the calendar calls for, and what became of it")
  @GetMapping
  Map<String, Object> schedules(@RequestParam(defaultValue = "") String after) {
    return ScheduleData.of(schedules, schedules.runs(SchedulePages.key(after), SchedulePages.PAGE));
  }
}
