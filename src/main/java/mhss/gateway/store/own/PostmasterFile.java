package mhss.gateway.store.own;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL says about itself in {@code postmaster.pid} (PostgreSQL 17, {@code
 * miscadmin.h}: pid, data folder, start time, port, socket folder, address, shared memory, status).
 */
record PostmasterFile(Path cluster, List<String> lines) {

  /** Larger than any pid the system gives out. */
  private static final String NOBODY = "2147483646";

  static Optional<PostmasterFile> of(Path cluster) {
    try {
      return Optional.of(new PostmasterFile(cluster, Files.readAllLines(file(cluster))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  long pid() {
    return lines.isEmpty() ? 0 : Long.parseLong(lines.get(0).strip());
  }

  int port() {
    return Integer.parseInt(lines.get(3).strip());
  }

  boolean ready() {
    return lines.size() > 7 && lines.get(7).strip().equals("ready");
  }

  /** Whether the process of that number is a PostgreSQL on this very data folder. */
  boolean isOurs() {
    return ProcessHandle.of(pid()).map(process -> isOurs(process.info())).orElse(false);
  }

  private boolean isOurs(ProcessHandle.Info info) {
    List<String> arguments = List.of(info.arguments().orElse(new String[0]));
    return info.command().orElse("").contains("postgres")
        && arguments.stream().anyMatch(cluster.toString()::equals);
  }

  /**
   * A process of another program got the number of our dead one, and PostgreSQL would not start for
   * fear of it. The file is kept, because PostgreSQL also reads the shared memory from it and
   * refuses when a worker of the dead one still lives.
   */
  void disown() {
    try {
      lines.set(0, NOBODY);
      Files.write(file(cluster), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
