package mhss.gateway.console.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.changes.Change;
import mhss.gateway.changes.Change.Act;
import mhss.gateway.changes.Diff;
import mhss.gateway.changes.Differing;
import mhss.gateway.changes.Problem;
import mhss.gateway.changes.Trial;
import mhss.gateway.changes.Version;

/** Changes and versions as programs get them. */
public final class ChangeData {

  private ChangeData() {}

  public static Map<String, Object> of(Change change) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", change.id().toString());
    data.put("file", change.file().name());
    data.put("kind", change.file().kind().word());
    data.put("state", change.state());
    data.put("removes", change.removes());
    data.put("base", change.base().orElse(null));
    data.put("sha256", change.sha256().orElse(null));
    data.put("backTo", change.backTo().isPresent() ? change.backTo().getAsInt() : null);
    data.put("version", change.version().isPresent() ? change.version().getAsInt() : null);
    data.put("reason", change.reason());
    put(data, "proposed", Optional.of(change.proposed()));
    put(data, "tried", change.tried());
    put(data, "decided", change.decided());
    return data;
  }

  private static void put(Map<String, Object> data, String what, Optional<Act> act) {
    data.put(what + "By", act.map(Act::by).orElse(null));
    data.put(what + "At", act.map(one -> one.at().toString()).orElse(null));
  }

  public static Map<String, Object> of(Version version) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("file", version.file().name());
    data.put("version", version.number());
    data.put("sha256", version.sha256().orElse(null));
    data.put("since", version.since().toString());
    data.put("actor", version.actor());
    data.put("reason", version.reason().orElse(null));
    data.put("change", version.change().map(Object::toString).orElse(null));
    return data;
  }

  public static Map<String, Object> of(Trial trial) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("looked", trial.looked());
    data.put("limits", trial.limits());
    data.put("effects", trial.effects().stream().map(ChangeData::of).toList());
    return data;
  }

  private static Map<String, Object> of(Trial.Effect effect) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("what", effect.what());
    data.put("message", effect.message());
    data.put("case", effect.caseFile());
    data.put("before", effect.before());
    data.put("after", effect.after());
    return data;
  }

  public static Map<String, Object> of(Differing differing) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("node", differing.node());
    data.put("file", differing.file().name());
    data.put("sha256", differing.sha256());
    data.put("problem", differing.problem() == null ? null : of(differing.problem()));
    data.put("lookedAt", differing.lookedAt().toString());
    return data;
  }

  public static Map<String, Object> of(Problem problem) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("file", problem.file().name());
    data.put("line", problem.line());
    data.put("words", problem.words());
    return data;
  }

  public static List<String> diff(List<Diff.Line> lines) {
    return lines.stream().map(line -> line.sign() + line.text()).toList();
  }
}
