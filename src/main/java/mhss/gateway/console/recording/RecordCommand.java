package mhss.gateway.console.recording;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Casework;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "record",
    description = {
      "Record on a case what happened.",
      "Without an event: which events are possible as things stand. --dry-run says what would",
      "become of it: the state, and the clocks that would start or end."
    },
    footer = {
      "%nExamples:",
      "  gateway record MH/000123",
      "  gateway record MH/000123 contact-made --on '12/11/2026 09:30' --dry-run",
      "  gateway record MH/000123 paused --reason 'long-term sick' --fact reason-code=long-term-sick",
      "  gateway record MH/000123 prap-received --on 12/11/2026 --desk provider"
    })
public class RecordCommand extends GatewayTask {

  @Mixin private CaseOption which;

  @Parameters(index = "1", arity = "0..1", paramLabel = "EVENT", description = "Of the rule set.")
  private String event;

  @Option(
      names = "--on",
      paramLabel = "WHEN",
      description = {
        "When it happened: 23/11/2026, '23/11/2026 14:30' or ISO; default now. Of a day without a",
        "time its end counts."
      })
  private String on;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why. No personal data.")
  private String reason;

  @Option(
      names = "--fact",
      paramLabel = "KEY=VALUE",
      description = "A date or a code, for example in-employment=Y.")
  private Map<String, String> facts = new TreeMap<>();

  @Option(names = "--dry-run", description = "Only say what would happen; write nothing.")
  private boolean dryRun;

  @Mixin private ActorOption actor;
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    CaseFile file = which.in(gateway);
    RuleSet rules = gateway.bean(RuleSets.class).get(file.ruleSet());
    if (event == null) {
      return offer(Possible.events(file, rules), file, terminal);
    }
    if (rules.event(event).isEmpty()) {
      throw CommandFailed.refused(
          "The rule set %s knows no event '%s'. 'gateway record %s' lists those possible now."
              .formatted(rules.id(), event, file.urn()));
    }
    CaseEvent happened = happened(file, gateway.bean(Clock.class).instant());
    Effect effect =
        gateway
            .bean(Effects.class)
            .of(file, dryRun, () -> gateway.bean(Casework.class).apply(happened));
    return EffectText.print(effect, json.wanted(), gateway, terminal);
  }

  private CaseEvent happened(CaseFile file, Instant now) {
    Instant at = Optional.ofNullable(on).map(written -> London.past(written, now)).orElse(now);
    return new CaseEvent(
        null, file.desk(), file.urn(), event, at, actor.name(), reason, Facts.checked(facts, now));
  }

  private int offer(List<RuleSet.Event> events, CaseFile file, Terminal terminal) {
    if (json.wanted()) {
      terminal.json(events.stream().map(RuleSet.Event::id).toList());
    } else {
      terminal.line("%s (%s desk) is %s. Possible now:", file.urn(), file.desk(), file.state());
      terminal.table(
          List.of("  EVENT", "WHAT IT SAYS"),
          events.stream().map(one -> List.of("  " + one.id(), one.done())).toList());
    }
    return ExitCode.OK;
  }
}
