package mhss.gateway.console.schedules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.returns.schedules.Node;
import mhss.gateway.returns.schedules.Run;
import mhss.gateway.returns.schedules.Scheduled;
import mhss.gateway.returns.schedules.Schedules;
import mhss.gateway.returns.schedules.Tick;

/** Schedules as scripts get them. */
final class ScheduleData {

  private ScheduleData() {}

  static Map<String, Object> of(Schedules schedules, List<Run> runs) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("schedules", schedules.all().stream().map(ScheduleData::scheduled).toList());
    data.put("ticks", schedules.ticks().stream().map(ScheduleData::tick).toList());
    data.put("nodes", schedules.nodes().stream().map(ScheduleData::node).toList());
    data.put("runs", runs.stream().map(ScheduleData::run).toList());
    return data;
  }

  private static Map<String, Object> scheduled(Scheduled one) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("ruleSet", one.ruleSet());
    data.put("return", one.rule().id());
    data.put("name", one.rule().name());
    data.put("schedule", one.schedule().id());
    data.put("when", one.when());
    data.put("source", one.schedule().source());
    data.put("since", text(one.since()));
    data.put("nextPeriod", one.next().map(next -> next.period().id()).orElse(null));
    data.put("nextOn", text(one.next().map(next -> next.plannedOn())));
    return data;
  }

  private static Map<String, Object> tick(Tick one) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", one.name());
    data.put("cron", one.cron());
    data.put("state", one.state());
    data.put("last", text(one.last()));
    data.put("next", text(one.next()));
    return data;
  }

  private static Map<String, Object> node(Node one) {
    return Map.of("node", one.id(), "seenAt", one.seenAt().toString());
  }

  static Map<String, Object> run(Run one) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("ruleSet", one.key().ruleSet());
    data.put("return", one.key().returnId());
    data.put("period", one.key().period());
    data.put("plannedOn", one.plannedOn().toString());
    data.put("plannedAt", one.key().plannedAt().toString());
    data.put("state", one.state());
    data.put("attempts", one.attempts());
    data.put("problem", one.problem().orElse(null));
    data.put("nextAt", one.state().equals("due") ? one.nextAt().toString() : null);
    data.put("id", text(one.made()));
    data.put("settledAt", text(one.settledAt()));
    data.put("late", one.late());
    return data;
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse(null);
  }
}
