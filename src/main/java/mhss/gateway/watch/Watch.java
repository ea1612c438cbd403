package mhss.gateway.watch;

import java.util.List;
import mhss.gateway.casework.ClockSweep;
import mhss.gateway.casework.ClockSweep.Swept;

/**
 * What the passing of time brings to cases, named by {@code routes/watch.yaml}. Any number of nodes
 * may call it, however often: each thing happens once.
 */
public class Watch {

  private static final List<String> DESKS = List.of("provider", "adviser");

  private final ClockSweep clocks;
  private final Alerts alerts;
  private final Sweeps sweeps;
  private final Pauses pauses;

  Watch(ClockSweep clocks, Alerts alerts, Sweeps sweeps, Pauses pauses) {
    this.clocks = clocks;
    this.alerts = alerts;
    this.sweeps = sweeps;
    this.pauses = pauses;
  }

  /** Where notices come from. */
  record Sweeps(
      ClockNotices clocks, EventSweep events, HoldSweep holds, KeySweep keys, Books books) {}

  /** Mailboxes against their ledgers, their signs of life, and their readers. */
  record Books(BookSweep gaps, BeatSweep beats, StallSweep stalls) {}

  /** Clocks that ran out and what they bring; notices. */
  public void sweep() {
    pauses.watching();
    for (String desk : DESKS) {
      clocks.timeUp(desk, sweeps.clocks()::ranOut);
      clocks.missed(desk, this::missed);
      clocks.warned(desk, swept -> {});
    }
    sweeps.events().sweep();
    sweeps.events().ripe();
    sweeps.holds().sweep();
    sweeps.keys().sweep();
    sweeps.books().gaps().sweep();
    sweeps.books().beats().sweep();
    sweeps.books().stalls().sweep();
  }

  private void missed(Swept swept) {
    alerts.missed(swept);
    sweeps.clocks().ranOut(swept);
  }
}
