package mhss.gateway.console.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import mhss.gateway.access.Role;
import mhss.gateway.sandbox.PlayedSamples;
import mhss.gateway.sandbox.world.Contracts;
import mhss.gateway.sandbox.world.SandboxFolders;
import mhss.gateway.sandbox.world.SandboxWorld;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One sandbox for all browser tests of a test process: both desks, the samples played, a demo user
 * for each role. Tests share it: they look for what they made themselves, and count nothing.
 */
public final class WebWorld {

  private WebWorld() {}

  public static SandboxWorld sandbox() {
    return Running.WORLD;
  }

  /** Without a slash at its end. */
  public static String url() {
    return sandbox().url().replaceAll("/$", "");
  }

  public static <T> T bean(Class<T> type) {
    return sandbox().bean(type);
  }

  public static JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  public static String user(Role role) {
    return role.id();
  }

  public static String password(Role role) {
    return "sandbox";
  }

  /** For {@code Authorization: Bearer}. */
  public static String token(Role role) {
    return "mgw_sandbox_" + role.id();
  }

  private static final class Running {

    static final SandboxWorld WORLD = start();

    private static SandboxWorld start() {
      Path home = Path.of("target", "web-world-" + ProcessHandle.current().pid());
      System.setProperty("gateway.store.binaries", "target/test-postgres/bin");
      System.setProperty("gateway.store.durable", "false");
      try {
        SandboxWorld world =
            SandboxWorld.start(
                new SandboxFolders(home.resolve("data"), home.resolve("secrets")), Contracts.TODAY);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(world, home)));
        PlayedSamples.into(world);
        return world;
      } finally {
        System.clearProperty("gateway.store.binaries");
        System.clearProperty("gateway.store.durable");
      }
    }

    private static void end(SandboxWorld world, Path home) {
      world.close();
      try (Stream<Path> paths = Files.walk(home)) {
        paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
