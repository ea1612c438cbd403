package mhss.gateway.watch;

import java.time.Clock;
import java.util.Optional;

/** What is due, what is late, and what waits for a person. */
public class Overviews {

  private final Agenda agenda;
  private final Notices notices;
  private final Waiting waiting;
  private final Clock clock;

  Overviews(Agenda agenda, Notices notices, Waiting waiting, Clock clock) {
    this.agenda = agenda;
    this.notices = notices;
    this.waiting = waiting;
    this.clock = clock;
  }

  /**
   * @param desk empty for both
   */
  public Overview of(Optional<String> desk) {
    return new Overview(
        clock.instant(),
        agenda.duties(desk),
        notices.waiting().stream().filter(notice -> Waiting.is(desk, notice.desk())).toList(),
        waiting.reviews(desk),
        waiting.parked(desk),
        waiting.returns(desk),
        waiting.unsettled(desk));
  }
}
