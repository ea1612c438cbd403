package mhss.gateway.intake;

import java.util.concurrent.Semaphore;

/**
 * For how much mail, in bytes as it came, there is memory at a time on this node: to be opened, a
 * mail takes several times its size. A mail that is larger than all of it has it alone.
 */
class Room {

  /** What a mail takes while it is opened, and more: the rest of the gateway lives there too. */
  private static final int PARTS_OF_MEMORY = 10;

  private static final int UNIT = 1 << 10;

  private final int units;
  private final Semaphore free;

  Room(long bytes) {
    units = (int) Math.max(1, Math.min(bytes / UNIT, Integer.MAX_VALUE));
    free = new Semaphore(units, true);
  }

  static Room ofThisProcess() {
    return new Room(Runtime.getRuntime().maxMemory() / PARTS_OF_MEMORY);
  }

  long bytes() {
    return (long) units * UNIT;
  }

  /** Some of it, once others have left enough; to be given back. */
  Place take(long bytes) {
    int wanted = bytes == 0 ? 0 : (int) Math.min(units, bytes / UNIT + 1);
    try {
      if (wanted > 0) {
        free.acquire(wanted);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "Stopped while waiting for memory; the mails stay where they are", e);
    }
    return new Place(wanted);
  }

  /** What was taken; given back by whoever took it, and more than once does no harm. */
  final class Place {

    private int taken;

    private Place(int taken) {
      this.taken = taken;
    }

    synchronized void leave() {
      free.release(taken);
      taken = 0;
    }
  }
}
