package mhss.gateway.store.own;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Held by the one process whose database runs on a data folder. The operating system lets go of it
 * even when the process is killed.
 */
public final class GatewayLock implements AutoCloseable {

  public enum Holder {
    GATEWAY,
    COMMAND
  }

  /**
   * POSIX drops every lock of a process on a file as soon as the process closes any descriptor of
   * it, so a folder this process holds is never opened a second time.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;
  private final FileLock lock;

  private GatewayLock(Path file, FileChannel channel, FileLock lock) {
    this.file = file;
    this.channel = channel;
    this.lock = lock;
  }

  public static Optional<GatewayLock> tryTake(Path data, Holder holder) {
    try {
      Files.createDirectories(data, SecretFile.only("rwx------"));
      Path file = data.toRealPath().resolve("gateway.lock");
      if (!HELD_HERE.add(file)) {
        return Optional.empty();
      }
      Optional<GatewayLock> taken = open(file);
      if (taken.isEmpty()) {
        HELD_HERE.remove(file);
      } else {
        Files.writeString(note(data), ProcessHandle.current().pid() + " " + holder);
      }
      return taken;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<GatewayLock> open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new GatewayLock(file, channel, lock));
  }

  /** By a command, or by somebody who comes or goes in this moment and has no note. */
  public static boolean soonLetGo(Path data) {
    return !noted(data).endsWith(Holder.GATEWAY.name());
  }

  public static String pid(Path data) {
    String noted = noted(data);
    return noted.isEmpty() ? "unknown" : noted.split(" ")[0];
  }

  private static String noted(Path data) {
    try {
      return Files.readString(note(data)).strip();
    } catch (IOException e) {
      return "";
    }
  }

  private static Path note(Path data) {
    return data.resolve("gateway.pid");
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(note(file.getParent()));
      lock.release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
