package mhss.gateway.console.recording.acts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.recording.Effect;
import mhss.gateway.console.recording.Openings;
import mhss.gateway.console.recording.Openings.Opening;
import mhss.gateway.console.web.Choice;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Event;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.WorkingCalendar;

/** A case that no message opens, as a form asks for it. */
public class OpenAct {

  private final Openings openings;
  private final RuleSets ruleSets;
  private final Clock clock;

  OpenAct(Openings openings, RuleSets ruleSets, Clock clock) {
    this.openings = openings;
    this.ruleSets = ruleSets;
    this.clock = clock;
  }

  public List<Field> fields() {
    return List.of(
        Field.choice(
            "desk",
            "At which desk?",
            List.of(Field.choice("provider"), Field.choice("adviser")),
            true),
        Field.list("event", "What opens it?", events(), true),
        Field.line(
            "urn",
            "URN",
            "Capitals and blanks do not matter, hyphens and strokes do. Leave it blank while Access to Work has not given one.",
            false),
        Field.day("referred", "Date of referral", true),
        Field.day("on", "Day on which it came", false),
        Field.time("time", "At what time, if you know it", false),
        Field.list("contract", "Contract, if not the one of that date", contracts(), false),
        Field.line(
            "previous-urn",
            "URN of the case it follows",
            "For a second period of support that Access to Work has allowed.",
            false),
        Field.text(
            EventFields.REASON,
            "Why is it opened by hand?",
            "For a second period of support: a reason of the guidance, such as %s. No personal data."
                .formatted(reReferrals()),
            true));
  }

  /**
   * @throws NotFilled when something is missing or cannot be read
   */
  public Effect perform(Map<String, String> values, String actor, boolean dryRun) {
    Given given = new Given(values, clock.instant()).check(fields());
    LocalDate referred =
        given.day("referred").orElseGet(() -> WorkingCalendar.dayOf(clock.instant()));
    Opening opening =
        new Opening(
            given.text("urn").orElse(null),
            given.text("desk").orElse(""),
            given.text("event").orElse(""),
            referred,
            given.past("on", "time"),
            given.text("contract").orElse(null),
            given.text("previous-urn").orElse(null),
            given.text(EventFields.REASON).orElse(""));
    given.refuse();
    try {
      return openings.open(opening, actor, dryRun);
    } catch (CommandFailed noContract) {
      throw new NotFilled(Map.of("referred", noContract.getMessage()));
    }
  }

  private List<Choice> events() {
    Map<String, String> events = new LinkedHashMap<>();
    ruleSets
        .all()
        .forEach(
            rules ->
                rules.transitions().stream()
                    .filter(edge -> edge.from().isEmpty())
                    .flatMap(edge -> rules.event(edge.event()).stream())
                    .forEach(event -> events.putIfAbsent(event.id(), words(event))));
    return events.entrySet().stream()
        .map(event -> Choice.of(event.getKey(), event.getValue()))
        .toList();
  }

  private static String words(Event event) {
    return Character.toUpperCase(event.words().charAt(0)) + event.words().substring(1);
  }

  private List<Choice> contracts() {
    return Stream.of("provider", "adviser")
        .flatMap(desk -> ruleSets.contracts(desk).stream())
        .map(contract -> Choice.of(contract.id(), contract.id()))
        .distinct()
        .toList();
  }

  private String reReferrals() {
    return ruleSets.all().stream()
        .flatMap(rules -> rules.choices().getOrDefault("re-referral", List.of()).stream())
        .map(RuleSet.Reason::id)
        .distinct()
        .findFirst()
        .orElse("job-role-changed");
  }
}
