package mhss.gateway.console.configuration;

import java.util.List;
import mhss.gateway.changes.Change;
import mhss.gateway.changes.Diff;
import mhss.gateway.changes.Trial;
import mhss.gateway.console.frame.Terminal;

/** A change as a person at the terminal reads it. */
class ChangePrint {

  private final Terminal terminal;

  ChangePrint(Terminal terminal) {
    this.terminal = terminal;
  }

  void change(Change change) {
    terminal.line("Change %s of %s", change.id(), change.file());
    terminal.line(
        "  proposed %s by %s: %s",
        Terminal.time(change.proposed().at()), change.proposed().by(), change.reason());
    change
        .tried()
        .ifPresent(act -> terminal.line("  tried %s by %s", Terminal.time(act.at()), act.by()));
    change
        .decided()
        .ifPresent(
            act ->
                terminal.line(
                    "  %s %s by %s%s",
                    change.state(),
                    Terminal.time(act.at()),
                    act.by(),
                    change.version().isPresent()
                        ? ", version " + change.version().getAsInt()
                        : ""));
  }

  void diff(List<Diff.Line> lines) {
    for (Diff.Line line : lines) {
      terminal.line(
          "  " + (line.sign() == '@' ? "…" : line.sign() + line.text()).replace("%", "%%"));
    }
  }

  void trial(Trial trial) {
    terminal.line("%s. %s", trial.looked(), found(trial));
    if (trial.limits() != null) {
      terminal.line("%s", trial.limits());
    }
    for (Trial.Effect effect : trial.effects()) {
      terminal.line("");
      terminal.line("%s", effect.what());
      diff(Diff.of(effect.before(), effect.after()));
    }
  }

  private static String found(Trial trial) {
    return trial.effects().isEmpty()
        ? "Nothing would differ."
        : trial.effects().size() + " would differ:";
  }
}
