package mhss.gateway.sandbox.world;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** History, deadlines and signatures stand in the order in which they were written. */
public class ClockGoesForward extends RuntimeException {

  ClockGoesForward(ZonedDateTime now) {
    super(
        "The clock of the sandbox shows "
            + DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").format(now)
            + " and can only be turned forward; 'gateway sandbox --fresh' begins anew today");
  }
}
