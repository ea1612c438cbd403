package mhss.gateway.sandbox.journey;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mhss.gateway.sandbox.world.TurnableClock;

/** A line for each step, with the date of the turned clock. */
class Teller {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE dd MMM uuuu HH:mm", Locale.ENGLISH);

  private final PrintWriter out;
  private final TurnableClock clock;
  private int steps;

  Teller(PrintWriter out, TurnableClock clock) {
    this.out = out;
    this.clock = clock;
  }

  void step(String who, String what) {
    steps++;
    line("%2d  %s  %-8s  %s", steps, WHEN.format(clock.time()), who, what);
  }

  void line(String format, Object... values) {
    out.printf(format + "%n", values);
    out.flush();
  }

  int steps() {
    return steps;
  }
}
