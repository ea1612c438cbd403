package mhss.gateway.console.recording.acts;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Registered;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.console.recording.Effect;
import mhss.gateway.console.recording.Effects;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;

/** What a person can do to a case as it stands, and does. */
public class Acts {

  /** The field that a refusal is about, by its cause. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "in-future",
          EventFields.ON,
          "before-the-case",
          EventFields.ON,
          "reason-given",
          EventFields.REASON,
          "reason-missing",
          EventFields.REASON,
          "period-over-or-reason",
          EventFields.REASON,
          "reason-code",
          "reason-code",
          "employment-stated",
          "in-employment",
          "urn-missing",
          "urn",
          "urn-taken",
          "urn",
          "urn-known",
          "urn");

  private final EventActs events;
  private final CaseActs ofCase;
  private final RuleSets ruleSets;
  private final Effects effects;
  private final Clock clock;

  Acts(EventActs events, CaseActs ofCase, RuleSets ruleSets, Effects effects, Clock clock) {
    this.events = events;
    this.ofCase = ofCase;
    this.ruleSets = ruleSets;
    this.effects = effects;
    this.clock = clock;
  }

  /** In the order in which they are offered. */
  public List<Act> of(CaseFile file) {
    RuleSet rules = ruleSets.get(file.ruleSet());
    return Stream.concat(events.of(file, rules).stream(), ofCase.of(file).stream())
        .sorted(Comparator.comparing(Act::group))
        .toList();
  }

  /**
   * @throws NoSuchAct when it is not possible now
   */
  public Act of(CaseFile file, String id) {
    return of(file).stream()
        .filter(act -> act.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchAct(id, file.state()));
  }

  /**
   * @param dryRun only tells what would become of it
   * @throws NotFilled when something is missing or cannot be read
   */
  public Effect perform(
      CaseFile file, Act act, Map<String, String> values, String actor, boolean dryRun) {
    Given given = new Given(values, clock.instant()).check(act.fields());
    Supplier<Registered> doing = act.doing().read(given, actor);
    given.refuse();
    return effects.of(file, dryRun, doing);
  }

  /** Why it was refused, by the field it is about; empty when it was not. */
  public static Map<String, String> problems(Effect effect, List<Field> fields) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (effect.registered() instanceof Illegal illegal) {
      String field = FIELDS.getOrDefault(illegal.cause(), "");
      boolean asked = fields.stream().anyMatch(one -> one.name().equals(field));
      problems.put(asked ? field : "", illegal.advice());
    }
    return problems;
  }
}
