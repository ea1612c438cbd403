package mhss.gateway.console.schedules;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Right;
import mhss.gateway.returns.schedules.Run;
import mhss.gateway.returns.schedules.Schedules;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the calendar calls for, and what became of it. */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class SchedulePages {

  static final int PAGE = 50;

  private final Schedules schedules;

  SchedulePages(Schedules schedules) {
    this.schedules = schedules;
  }

  @GetMapping("/schedules")
  String schedules(@RequestParam(defaultValue = "") String after, Model model) {
    List<Run> runs = schedules.runs(key(after), PAGE);
    model.addAttribute("schedules", schedules.all());
    model.addAttribute("ticks", schedules.ticks());
    model.addAttribute("nodes", schedules.nodes());
    model.addAttribute("runs", runs);
    model.addAttribute("stuck", runs.stream().filter(SchedulesCommand::isStuck).toList());
    model.addAttribute(
        "more", runs.size() == PAGE ? "/schedules?after=" + text(runs.get(PAGE - 1).key()) : null);
    return "schedules/list";
  }

  private static String text(Run.Key key) {
    return "%s_%s_%s_%s".formatted(key.plannedAt(), key.ruleSet(), key.returnId(), key.period());
  }

  /** A place that is none is the beginning. */
  static Optional<Run.Key> key(String after) {
    String[] parts = after.split("_", -1);
    try {
      return parts.length == 4
          ? Optional.of(new Run.Key(Instant.parse(parts[0]), parts[1], parts[2], parts[3]))
          : Optional.empty();
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
