package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RoomTest {

  private final Room room = new Room(100 << 10);

  @Test
  void letsSmallMailsInTogether() {
    assertThat(room.take(10 << 10)).isNotEqualTo(room.take(10 << 10));
  }

  @Test
  void letsAMailWaitForWhichTheOthersLeaveNoRoom() {
    Room.Place first = room.take(80 << 10);
    CompletableFuture<Room.Place> second = CompletableFuture.supplyAsync(() -> room.take(80 << 10));

    assertThat(second).isNotDone();
    first.leave();
    second.join().leave();
  }

  @Test
  void givesAMailThatIsLargerThanItAllOfIt() {
    room.take(1 << 30).leave();
    room.take(1 << 30).leave();
  }

  /** Else a route that stands still with nothing in hand would keep out the largest mail. */
  @Test
  @Timeout(60)
  void keepsNothingForNothing() {
    assertThat(room.take(0)).isNotNull();
    room.take(1 << 30).leave();
  }

  @Test
  void countsOnceWhatIsGivenBackTwice() {
    Room.Place first = room.take(80 << 10);
    first.leave();
    first.leave();
    room.take(100 << 10);
    CompletableFuture<Room.Place> none = CompletableFuture.supplyAsync(() -> room.take(1));

    assertThat(none).isNotDone();
    none.cancel(true);
  }
}
