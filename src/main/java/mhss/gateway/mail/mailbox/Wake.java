package mhss.gateway.mail.mailbox;

import java.time.Duration;

/** What the reading thread waits on between two polls. */
final class Wake {

  private boolean rung;
  private boolean stopped;

  synchronized void ring() {
    rung = true;
    notifyAll();
  }

  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  synchronized boolean stopped() {
    return stopped;
  }

  /** Until it rings, at most so long. */
  synchronized void await(Duration pause) throws InterruptedException {
    await(pause, true);
    rung = false;
  }

  /** So long, whatever rings: a server in trouble is left alone. */
  synchronized void rest(Duration pause) throws InterruptedException {
    await(pause, false);
  }

  private void await(Duration pause, boolean listening) throws InterruptedException {
    long until = System.nanoTime() + pause.toNanos();
    for (long left = pause.toNanos();
        left > 0 && !stopped && !(listening && rung);
        left = until - System.nanoTime()) {
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
  }
}
