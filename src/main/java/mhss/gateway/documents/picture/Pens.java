package mhss.gateway.documents.picture;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.documents.DocumentRefused.Reason;

/**
 * A few drawings at a time, for each takes memory; and whoever asks waits for so long and no
 * longer. One call of the library can take hours, and nothing ends it from outside: it is left
 * alone then, and keeps its place until it ends by itself.
 */
final class Pens {

  private final Semaphore places;
  private final int seconds;
  private final ExecutorService pens = Executors.newCachedThreadPool(Pens::daemon);

  /**
   * @param seconds that somebody waits for a place, and then for the drawing
   */
  Pens(int places, int seconds) {
    this.places = new Semaphore(places);
    this.seconds = seconds;
  }

  /**
   * @throws DocumentRefused when it takes too long, or all places are taken
   */
  byte[] drawn(Callable<byte[]> drawing) {
    try {
      if (!places.tryAcquire(seconds, TimeUnit.SECONDS)) {
        throw refused("Other pages are being drawn, and take long; try again in some minutes.");
      }
      Future<byte[]> page = pens.submit(() -> inItsPlace(drawing));
      return page.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw refused(
          "The page takes longer than %d seconds to draw; download the file instead."
              .formatted(seconds));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused("The gateway is stopping; try again later.");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof DocumentRefused known
          ? known
          : refused("The page cannot be drawn; download the file instead.");
    }
  }

  private byte[] inItsPlace(Callable<byte[]> drawing) throws Exception {
    try {
      return drawing.call();
    } finally {
      places.release();
    }
  }

  private static DocumentRefused refused(String words) {
    return new DocumentRefused(Reason.TOO_LARGE, words);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "page-picture");
    thread.setDaemon(true);
    return thread;
  }
}
