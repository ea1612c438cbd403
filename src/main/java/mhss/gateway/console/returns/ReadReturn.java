package mhss.gateway.console.returns;

import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;
import mhss.gateway.returns.ReturnEntry;

/** Whoever reads what a return says is written into the history first. */
public final class ReadReturn {

  private ReadReturn() {}

  public static Step step(String name, ReturnEntry entry, String actor) {
    return Step.of(name, "shown")
        .by(actor)
        .rule(entry.ruleSet())
        .fact("file", entry.id())
        .fact("return", entry.returnId())
        .fact("period", entry.period().id())
        .fact("version", entry.version());
  }

  static void note(LightGateway gateway, Step step) {
    gateway.transaction().executeWithoutResult(status -> gateway.bean(History.class).record(step));
  }
}
