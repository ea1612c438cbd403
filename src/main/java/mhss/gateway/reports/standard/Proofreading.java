package mhss.gateway.reports.standard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import mhss.gateway.reports.standard.Proofreader.Slip;

/**
 * The proofreader that is installed, asked with a limit of time: whoever waits is given up on, and
 * a first question that only loads the dictionaries makes the next one fast.
 */
class Proofreading {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** The first report waits for dictionaries and rules to be loaded: 5 to 20 seconds. */
  private static final Duration FIRST = Duration.ofSeconds(60);

  private static volatile boolean warm;

  /** One for the process: it holds 100 MB. */
  private static final class Installed {

    static final Optional<Proofreader> ONE = find();

    static final ExecutorService READER =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "proofreader");
              thread.setDaemon(true);
              return thread;
            });

    /** What an earlier build left behind, without its libraries, is not installed. */
    private static Optional<Proofreader> find() {
      try {
        return ServiceLoader.load(Proofreader.class, Proofreader.class.getClassLoader())
            .findFirst();
      } catch (ServiceConfigurationError | LinkageError e) {
        return Optional.empty();
      }
    }
  }

  private Proofreading() {}

  static boolean isInstalled() {
    return Installed.ONE.isPresent();
  }

  /**
   * @throws NotProofread with the reason
   */
  static List<Slip> read(List<String> paragraphs) {
    Duration limit = warm ? LIMIT : FIRST;
    AtomicBoolean enough = new AtomicBoolean();
    Future<List<Slip>> slips =
        Installed.READER.submit(() -> Installed.ONE.orElseThrow().read(paragraphs, enough::get));
    try {
      List<Slip> found = slips.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      warm = true;
      return found;
    } catch (TimeoutException e) {
      throw new NotProofread("It was not done in %d s".formatted(limit.toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotProofread("It was interrupted");
    } catch (ExecutionException e) {
      // Only the kind: a message of the checker may quote the report.
      throw new NotProofread("It failed (" + e.getCause().getClass().getSimpleName() + ")");
    } finally {
      enough.set(true);
      slips.cancel(false);
    }
  }

  /** The checker came to no end; the message says why. */
  static class NotProofread extends RuntimeException {

    NotProofread(String message) {
      super(message);
    }
  }
}
