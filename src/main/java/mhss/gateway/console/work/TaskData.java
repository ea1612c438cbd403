package mhss.gateway.console.work;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import mhss.gateway.work.Task;

/** A task as scripts and pages get it. */
public final class TaskData {

  private TaskData() {}

  public static Map<String, Object> of(Task task) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("task", task.key());
    data.put("sort", task.sort().name().toLowerCase(Locale.ROOT));
    data.put("desk", task.desk());
    data.put("urn", task.urn());
    data.put("since", task.since() == null ? null : task.since().toString());
    data.put("what", task.what());
    data.put("cause", task.cause());
    data.put("advice", task.advice());
    data.put("person", task.person());
    return data;
  }
}
