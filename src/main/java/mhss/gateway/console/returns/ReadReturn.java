package mhss.gateway.console.returns;

import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.history.History;
import mhss.gateway.history.Step;

/** Whoever reads what a return says is written into the history first. */
final class ReadReturn {

  private ReadReturn() {}

  static void note(LightGateway gateway, Step step) {
    gateway.transaction().executeWithoutResult(status -> gateway.bean(History.class).record(step));
  }
}
