package mhss.gateway.rules.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.rules.NoticeRule;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.RuleSet.Kind;
import mhss.gateway.rules.RuleSet.State;

/** Which events, schedules and holds of a rule file prepare which kind of notice. */
class NoticeSection {

  private final YamlNode root;
  private final Set<String> states;
  private final Set<String> events;
  private final Set<String> schedules;
  private final Set<String> kinds;

  NoticeSection(YamlNode root, List<State> states, List<Event> events, List<Kind> kinds) {
    this.root = root;
    this.states = states.stream().map(State::id).collect(Collectors.toSet());
    this.events = events.stream().map(Event::id).collect(Collectors.toSet());
    this.kinds = kinds.stream().map(Kind::id).collect(Collectors.toSet());
    this.schedules =
        root.list("schedules").stream()
            .map(schedule -> schedule.text("id"))
            .collect(Collectors.toSet());
  }

  List<NoticeRule> notices() {
    return root.list("notices").stream().map(this::notice).toList();
  }

  private NoticeRule notice(YamlNode notice) {
    notice.only("event", "from", "schedule", "hold", "prepares", "source");
    Optional<String> event = notice.optional("event").map(id -> id.oneOf(events));
    Optional<String> from = notice.optional("from").map(id -> id.oneOf(states));
    Optional<String> schedule = notice.optional("schedule").map(id -> id.oneOf(schedules));
    Optional<String> hold = notice.optional("hold").map(YamlNode::text);
    if (event.isPresent() == hold.isPresent()) {
      throw notice.bad("a notice is prepared by an event or by a hold");
    }
    if (hold.isPresent() && (from.isPresent() || schedule.isPresent())) {
      throw notice.bad("'from' and 'schedule' go with an event");
    }
    String kind = notice.get("prepares").oneOf(kinds);
    return new NoticeRule(event, from, schedule, hold, kind, notice.text("source"));
  }
}
