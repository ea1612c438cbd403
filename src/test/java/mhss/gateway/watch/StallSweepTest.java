package mhss.gateway.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people are told of a mailbox whose reader comes no further. */
class StallSweepTest {

  @TempDir private Path home;
  private WatchedDesk desk;

  @BeforeEach
  void open() {
    desk = new WatchedDesk(home, Map.of("gateway.watch.digest", "false"));
    write(
        """
        insert into mailbox_lease (mailbox, owner, epoch, expires_at)
        values ('provider', 'gateway on mail-1', 1, now() + interval '1 hour');
        insert into mailbox_health (mailbox, checked_at, succeeded_at) values ('provider', now(), now())
        """);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void peopleAreToldOnceOfAReaderThatComesNoFurther() {
    stalls("14 minutes");
    desk.watch();
    assertThat(told()).as("a large mail may take that long").isEmpty();

    stalls("16 minutes");
    desk.watch();
    desk.watch();
    assertThat(told())
        .singleElement()
        .asString()
        .contains("mailbox provider is not read", "One poll has not ended since");

    stalls("15 minutes");
    desk.watch();
    assertThat(told()).as("it went on, and stalls again").hasSize(2);
  }

  @Test
  void whatADeadReaderLeftBehindAlarmsNobody() {
    write("update mailbox_lease set expires_at = now() - interval '1 minute'");
    stalls("16 minutes");
    desk.watch();
    assertThat(told()).isEmpty();
  }

  private void stalls(String ago) {
    write("update mailbox_health set stalled_since = now() - interval '%s'".formatted(ago));
  }

  private void write(String sql) {
    desk.bean(JdbcClient.class).sql(sql).update();
  }

  private List<String> told() {
    return desk.told("alert").stream().map(mail -> mail.replace("=\r\n", "")).toList();
  }
}
