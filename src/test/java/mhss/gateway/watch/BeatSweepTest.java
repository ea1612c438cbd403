package mhss.gateway.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mhss.gateway.heartbeat.Beat.State;
import mhss.gateway.heartbeat.Heartbeats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Heartbeats by the clock, and what people are told when one does not come back. */
class BeatSweepTest {

  @TempDir private Path home;
  private WatchedDesk desk;

  @BeforeEach
  void open() {
    desk =
        new WatchedDesk(
            home,
            Map.of("gateway.watch.digest", "false", "gateway.heartbeat.mailboxes", "provider"));
    desk.watch();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void sendsOneAnHour() {
    watchAt("2026-11-02T10:59");
    assertThat(beats()).isEqualTo(1);
    watchAt("2026-11-02T11:00");
    watchAt("2026-11-02T11:01");
    assertThat(beats()).isEqualTo(2);
  }

  @Test
  void tellsPeopleOnceOfASilenceAndAgainOfTheNext() {
    watchAt("2026-11-02T10:14", "2026-11-02T10:16", "2026-11-02T10:30");
    assertThat(told())
        .singleElement()
        .asString()
        .contains(
            "the heartbeat of mailbox provider has not come back in time", "mailbox test provider");

    everyTenMinutesOf("2026-11-02", 11, 12);
    assertThat(told()).as("it is still the same silence").hasSize(1);
    assertThat(state()).isEqualTo(State.LATE);

    theLastOneComesBack();
    assertThat(state()).isEqualTo(State.BEATS);
    everyTenMinutesOf("2026-11-02", 13, 15);
    assertThat(told()).hasSize(2);
  }

  @Test
  void whatCouldNotComeBackWhileNothingRanHasTheTimeTo() {
    watchAt("2026-11-04T08:00", "2026-11-04T08:10");
    assertThat(state()).as("the page says so").isEqualTo(State.LATE);
    assertThat(told()).as("and people are not woken").isEmpty();
    theLastOneComesBack();

    watchAt("2026-11-04T08:16", "2026-11-04T08:20");
    assertThat(told()).isEmpty();
  }

  private void everyTenMinutesOf(String day, int from, int until) {
    for (int hour = from; hour < until; hour++) {
      for (int tens = 0; tens < 6; tens++) {
        watchAt("%sT%02d:%d0".formatted(day, hour, tens));
      }
    }
  }

  private void watchAt(String... times) {
    for (String time : times) {
      theyLeave();
      desk.turnTo(time);
      desk.watch();
    }
  }

  private void theyLeave() {
    desk.bean(JdbcClient.class)
        .sql("update outbox set state = 'sent', sent_at = queued_at where kind = 'heartbeat'")
        .update();
  }

  private void theLastOneComesBack() {
    Heartbeats heartbeats = desk.bean(Heartbeats.class);
    heartbeats.arrived(heartbeats.latest().get(0).id());
  }

  private State state() {
    return desk.bean(Heartbeats.class).latest().get(0).state();
  }

  private long beats() {
    return desk.bean(JdbcClient.class)
        .sql("select count(*) from heartbeat")
        .query(Long.class)
        .single();
  }

  private List<String> told() {
    return desk.told("alert").stream().map(mail -> mail.replace("=\r\n", "")).toList();
  }
}
