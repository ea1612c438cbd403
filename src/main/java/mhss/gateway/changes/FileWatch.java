package mhss.gateway.changes;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mhss.gateway.changes.files.ConfigFolders;
import mhss.gateway.changes.files.ConfigFolders.Stamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at the files while the gateway runs: editors may change them too. */
class FileWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FileWatch.class);

  private final ConfigFolders folders;
  private final TakeUp takeUp;
  private final TakeOver takeOver;
  private final Duration every;
  private SortedMap<ConfigFile, Stamp> seen;
  private Map<ConfigFile, Stamp> taken;
  private ScheduledExecutorService thread;

  FileWatch(ConfigFolders folders, TakeUp takeUp, TakeOver takeOver, Duration every) {
    this.folders = folders;
    this.takeUp = takeUp;
    this.takeOver = takeOver;
    this.every = every;
  }

  @Override
  public synchronized void start() {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread daemon = new Thread(work, "configuration");
              daemon.setDaemon(true);
              return daemon;
            });
    thread.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Takes up what changed and then stood still, so that no half-written file is read. */
  private void look() {
    try {
      takeOver.asked();
      SortedMap<ConfigFile, Stamp> now = folders.stamps();
      boolean still = seen == null || now.equals(seen);
      seen = now;
      if (still && !now.equals(taken)) {
        takeUp.all(now.keySet());
        taken = now;
      }
      takeUp.looked();
    } catch (RuntimeException e) {
      // An exception would end the watch for good.
      LOG.error(
          "The files of the configuration cannot be looked at ({}); it is tried again",
          e.getClass().getSimpleName(),
          e);
    }
  }

  @Override
  public synchronized void stop() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(20, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
