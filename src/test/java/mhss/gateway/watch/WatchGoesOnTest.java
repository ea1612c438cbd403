package mhss.gateway.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Registered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One case that cannot be dealt with keeps nobody from hearing of the others. */
class WatchGoesOnTest {

  private static final String OTHER = "QQ/000777";

  @TempDir private Path home;
  private WatchedDesk desk;

  @BeforeEach
  void open() {
    desk = new WatchedDesk(home, Map.of("gateway.watch.alerts", "true"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aDestroyedCaseWhoseNoticeWaitedForItsDayStopsNothing() {
    CaseFile destroyed = inSupport();
    desk.happens("plan-changed", "another step", Map.of());
    desk.watch();
    destroy(destroyed);

    desk.turnTo("2026-12-20T08:00");
    othersAreSeenTo();
  }

  @Test
  void aCaseDestroyedBeforeTheWatchSawItsEventStopsNothing() {
    CaseFile destroyed = desk.referred(WatchedDesk.URN);
    desk.happens("leaving-learned", null, Map.of());
    destroy(destroyed);

    othersAreSeenTo();
  }

  @Test
  void aDestroyedCaseLeavesNoNoticeThatWaits() {
    CaseFile destroyed = desk.referred(WatchedDesk.URN);
    desk.happens("leaving-learned", null, Map.of());
    desk.watch();
    assertThat(desk.bean(Notices.class).waiting()).hasSize(1);

    destroy(destroyed);
    desk.watch();

    assertThat(desk.bean(Notices.class).waiting()).isEmpty();
  }

  private void othersAreSeenTo() {
    CaseFile other = desk.referred(OTHER);
    desk.gateway()
        .transaction()
        .executeWithoutResult(
            status -> desk.bean(CaseRecords.class).hold(other.id(), "own-employee", "kim"));

    desk.watch();

    assertThat(desk.told("alert")).hasSize(1);
    assertThat(desk.bean(Cases.class).byId(other.id()).orElseThrow().held()).isPresent();
  }

  private CaseFile inSupport() {
    CaseFile file = desk.referred(WatchedDesk.URN);
    for (String event : new String[] {"contact-made", "plan-submitted", "plan-accepted"}) {
      assertThat(desk.happens(event, null, Map.of())).isInstanceOf(Registered.CaseMoved.class);
    }
    return file;
  }

  private void destroy(CaseFile file) {
    desk.gateway()
        .transaction()
        .executeWithoutResult(
            status -> desk.bean(CaseRecords.class).purge(file.id(), "kim", "told by telephone"));
  }
}
