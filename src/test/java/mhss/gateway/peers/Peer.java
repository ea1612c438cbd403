package mhss.gateway.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A real server of Debian, started by its script in bench/, in a folder of its own. */
public final class Peer implements AutoCloseable {

  private static final long LIMIT = TimeUnit.MINUTES.toNanos(3);

  public final Path folder;
  private final Process process;
  private final boolean owner;

  private Peer(Path folder, boolean owner, Map<String, String> settings, String... command) {
    this.folder = folder;
    this.owner = owner;
    List<String> words = new ArrayList<>(List.of(command));
    words.set(0, Path.of("bench", command[0]).toString());
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(command[0] + ".txt").toFile());
    builder.environment().putAll(settings);
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** IMAPS on {@code port}, STARTTLS 850 below it; every user has this password. */
  public static Peer dovecot(int port, String password, String introspection) {
    Path folder = folder();
    Peer peer =
        new Peer(
            folder,
            true,
            Map.of("DOVECOT_PASSWORD", password, "DOVECOT_TOKENS", introspection),
            "dovecot",
            folder.toString(),
            String.valueOf(port));
    peer.await(() -> listens(port) && listens(port - 850));
    return peer;
  }

  /** Submission in front of that Dovecot. */
  public static Peer postfix(Peer dovecot, int port) {
    Peer peer =
        new Peer(
            dovecot.folder,
            false,
            Map.of(),
            "postfix",
            dovecot.folder.toString(),
            String.valueOf(port));
    peer.await(() -> listens(port));
    return peer;
  }

  /** Knows the test file of EICAR, and no other virus. */
  public static Peer clamd() {
    Path folder = folder();
    Peer peer = new Peer(folder, true, Map.of(), "clamd", folder.toString());
    peer.await(() -> Files.exists(folder.resolve("clamd.ctl")));
    return peer;
  }

  /** Short, since the path of a socket may have a hundred characters; other users may enter. */
  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory(Path.of("/tmp"), "peer");
      folder.toFile().setExecutable(true, false);
      folder.toFile().setReadable(true, false);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that nobody uses, nor the one 850 below it. */
  public static int port() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How many processes of it run this program.
   *
   * @param program end of its path
   */
  public long running(String program) {
    return process
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith(program))
        .count();
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException nobody) {
      return false;
    }
  }

  private void await(BooleanSupplier up) {
    long end = System.nanoTime() + LIMIT;
    while (!up.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("Not started: " + process.info().commandLine() + " in " + folder);
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    children.forEach(ProcessHandle::destroy);
    process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    if (owner) {
      delete();
    }
  }

  private void delete() {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
