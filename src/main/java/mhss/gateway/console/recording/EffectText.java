package mhss.gateway.console.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.RunningClock;
import mhss.gateway.casework.Registered;
import mhss.gateway.casework.Registered.CaseMoved;
import mhss.gateway.casework.Registered.CaseOpened;
import mhss.gateway.casework.Registered.Duplicate;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;

/** What an act did, or would do, in words and as data. */
public final class EffectText {

  private EffectText() {}

  /**
   * @return an {@link ExitCode}
   */
  public static int print(Effect effect, boolean json, LightGateway gateway, Terminal terminal) {
    if (json) {
      terminal.json(data(effect));
      return effect.refused() ? ExitCode.REFUSED : ExitCode.OK;
    }
    if (effect.registered() instanceof Illegal illegal) {
      throw CommandFailed.refused(illegal.advice() + " (" + illegal.cause() + ")");
    }
    RuleSet rules = gateway.bean(RuleSets.class).get(effect.after().ruleSet());
    if (effect.dryRun()) {
      terminal.line("A dry run: nothing was written. It would be like this:");
    }
    terminal.line("%s", words(effect, rules));
    effect.doubts().forEach(line -> terminal.line("  %s", line));
    clocks(effect, rules).forEach(line -> terminal.line("  %s", line));
    return ExitCode.OK;
  }

  /** What becomes of the clocks. */
  public static List<String> clocks(Effect effect, RuleSet rules) {
    return Stream.concat(
            effect.ended().stream().map(clock -> ended(clock, rules)),
            effect.started().stream().map(clock -> started(clock, rules)))
        .toList();
  }

  /** What becomes of the case. */
  public static String words(Effect effect, RuleSet rules) {
    CaseFile file = effect.after();
    String who = "%s (%s desk): ".formatted(file.urn(), file.desk());
    String state = rules.state(file.state()).map(RuleSet.State::words).orElse(file.state());
    Registered registered = effect.registered();
    if (registered instanceof CaseOpened) {
      return who + "a case is opened in state " + file.state() + ": " + state;
    }
    if (registered instanceof Duplicate) {
      return who + "the case has this already; nothing changes, it stays " + file.state();
    }
    CaseMoved moved = (CaseMoved) registered;
    return moved.from().equals(moved.state())
        ? who + "noted; the case stays " + file.state()
        : who + moved.from() + " -> " + moved.state() + ": " + state;
  }

  private static String started(RunningClock clock, RuleSet rules) {
    return "clock %s runs: %s, %s %s"
        .formatted(
            clock.rule(),
            name(clock, rules),
            clock.firm() ? "due" : "warning",
            London.due(clock.dueAt()));
  }

  private static String ended(RunningClock clock, RuleSet rules) {
    return "clock %s is %s: %s, was due %s"
        .formatted(clock.rule(), clock.state(), name(clock, rules), London.due(clock.dueAt()));
  }

  private static String name(RunningClock clock, RuleSet rules) {
    return rules.clock(clock.rule()).map(RuleSet.ClockRule::name).orElse(clock.rule());
  }

  public static Map<String, Object> data(Effect effect) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("dryRun", effect.dryRun());
    data.put("outcome", outcome(effect.registered()));
    data.put("case", effect.after() == null ? null : effect.after().id().toString());
    data.put("from", effect.before() == null ? null : effect.before().state());
    data.put("state", effect.after() == null ? null : effect.after().state());
    if (effect.registered() instanceof Illegal illegal) {
      data.put("cause", illegal.cause());
      data.put("advice", illegal.advice());
    }
    data.put("started", clocks(effect.started()));
    data.put("ended", clocks(effect.ended()));
    return data;
  }

  private static String outcome(Registered registered) {
    if (registered instanceof CaseOpened) {
      return "opened";
    }
    if (registered instanceof CaseMoved) {
      return "applied";
    }
    return registered instanceof Duplicate ? "duplicate" : "refused";
  }

  private static List<Map<String, Object>> clocks(List<RunningClock> clocks) {
    return clocks.stream().map(ClockData::of).toList();
  }
}
