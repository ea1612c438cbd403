package mhss.gateway.rules.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the rule files now and then, and says when one was changed, added or taken away. */
public final class FolderWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

  private final Path folder;
  private final Runnable changed;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(FolderWatch::daemon);

  private Map<Path, String> seen;

  public FolderWatch(Path folder, Duration every, Runnable changed) {
    this.folder = folder;
    this.changed = changed;
    this.seen = files();
    thread.scheduleWithFixedDelay(
        this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      Map<Path, String> now = files();
      if (!now.equals(seen)) {
        changed.run();
        seen = now;
      }
    } catch (RuntimeException e) {
      // An exception would end the watch for good.
      LOG.error("{} cannot be looked at ({}); it is tried again", folder, e.getMessage());
    }
  }

  private Map<Path, String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      Map<Path, String> found = new TreeMap<>();
      for (Path file : files.filter(name -> name.toString().endsWith(".yaml")).toList()) {
        found.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "rules");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
