package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RoomTest {

  private final Room room = new Room(100 << 10);

  @Test
  void letsSmallMailsInTogether() {
    try (Room.Place one = room.take(10 << 10);
        Room.Place another = room.take(10 << 10)) {
      assertThat(one).isNotEqualTo(another);
    }
  }

  @Test
  void letsAMailWaitForWhichTheOthersLeaveNoRoom() {
    Room.Place first = room.take(80 << 10);
    CompletableFuture<Room.Place> second =
        CompletableFuture.supplyAsync(() -> room.take(80 << 10));

    assertThat(second).isNotDone();
    first.close();
    second.join().close();
  }

  @Test
  void givesAMailThatIsLargerThanItAllOfIt() {
    room.take(1 << 30).close();
    room.take(1 << 30).close();
  }

  @Test
  void countsOnceWhatIsGivenBackTwice() {
    Room.Place first = room.take(80 << 10);
    first.close();
    first.close();
    room.take(100 << 10);
    CompletableFuture<Room.Place> none = CompletableFuture.supplyAsync(() -> room.take(1));

    assertThat(none).isNotDone();
    none.cancel(true);
  }
}
