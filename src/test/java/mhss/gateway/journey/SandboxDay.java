package mhss.gateway.journey;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import mhss.gateway.sandbox.PlayedSamples;
import mhss.gateway.sandbox.world.Contracts;
import mhss.gateway.sandbox.world.Desks;
import mhss.gateway.sandbox.world.SandboxFolders;
import mhss.gateway.sandbox.world.SandboxWorld;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A day of the sandbox in a process of its own, which writes down what an engineer could take from
 * it: dumps of its threads, its numbers, its tables as text, and what lay in its folder for
 * temporary files.
 */
final class SandboxDay {

  private static final Duration DAY = Duration.ofDays(1);
  private static final long LOOK_MILLIS = 1_000;

  private final Path home;
  private volatile boolean over;

  private SandboxDay(Path home) {
    this.home = home;
  }

  /** Into the folder named first, which has a folder {@code tmp}. */
  public static void main(String[] arguments) throws Exception {
    new SandboxDay(Path.of(arguments[0])).pass();
    System.exit(0);
  }

  private void pass() throws Exception {
    Thread watching = new Thread(this::watch, "watch");
    watching.setDaemon(true);
    watching.start();
    SandboxFolders folders = new SandboxFolders(home.resolve("data"), home.resolve("secrets"));
    try (SandboxWorld world = SandboxWorld.start(folders, Contracts.TODAY)) {
      PlayedSamples.into(world);
      JdbcClient jdbc = world.bean(JdbcClient.class);
      int before = entries(jdbc);
      DayOfMails day = new DayOfMails(world.keys(), world.clock());
      day.mails().forEach(mail -> world.post().send(mail, Desks.PROVIDER));
      await(() -> entries(jdbc) >= before + day.mails().size() && idle(jdbc));
      world.clock().forward(world.clock().instant().plus(DAY));
      // Whatever is due at night, and the mails that come of it.
      Thread.sleep(Duration.ofSeconds(20).toMillis());
      await(() -> idle(jdbc));
      over = true;
      watching.join();
      Files.write(home.resolve("words"), day.words());
      Files.write(home.resolve("numbers"), numbers());
      Files.write(home.resolve("dump"), dump(jdbc));
    }
  }

  private static int entries(JdbcClient jdbc) {
    return count(jdbc, "mailbox_entry where outcome <> 'fetching'");
  }

  private static boolean idle(JdbcClient jdbc) {
    return count(jdbc, "message where status = 'stored'") == 0
        && count(jdbc, "outbox where state in ('due', 'sending')") == 0;
  }

  private static int count(JdbcClient jdbc, String rows) {
    return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    GatewayUnderTest.await("the mails of the day", condition);
  }

  private void watch() {
    try {
      while (!over) {
        Files.write(
            home.resolve("threads"),
            threads(),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
        keepTemporaryFiles();
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> threads() {
    List<String> lines = new ArrayList<>();
    for (ThreadInfo thread : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true)) {
      lines.add(thread.toString());
      Stream.of(thread.getStackTrace()).forEach(frame -> lines.add(frame.toString()));
    }
    return lines;
  }

  /** They may be gone in a moment. The database's own binaries are no such files. */
  private void keepTemporaryFiles() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files(home.resolve("tmp"))) {
      try {
        lines.add(file + " " + Files.readString(file, StandardCharsets.ISO_8859_1));
      } catch (IOException gone) {
        lines.add(file + " was gone");
      }
    }
    Files.write(
        home.resolve("temporary"), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (java.io.UncheckedIOException gone) {
      return List.of();
    }
  }

  /** Everything that can be asked of the process from outside. */
  private static List<String> numbers() {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    List<String> lines = new ArrayList<>();
    for (ObjectName name : server.queryNames(null, null)) {
      lines.add(name.toString());
      try {
        for (MBeanAttributeInfo each : server.getMBeanInfo(name).getAttributes()) {
          lines.add(each.getName() + "=" + value(server, name, each.getName()));
        }
      } catch (JMException gone) {
        lines.add("gone");
      }
    }
    return lines;
  }

  private static String value(MBeanServer server, ObjectName name, String attribute) {
    try {
      Object value = server.getAttribute(name, attribute);
      return value instanceof Object[] many ? List.of(many).toString() : String.valueOf(value);
    } catch (JMException | RuntimeException | Error refused) {
      return refused.getClass().getSimpleName();
    }
  }

  /** Each row of each table as text; bytes as hexadecimal. */
  private static List<String> dump(JdbcClient jdbc) {
    List<String> lines = new ArrayList<>();
    for (String table : tables(jdbc)) {
      lines.add("-- " + table);
      lines.addAll(
          jdbc.sql("select row_to_json(t)::text from \"" + table + "\" t")
              .query(String.class)
              .list());
    }
    return lines;
  }

  private static List<String> tables(JdbcClient jdbc) {
    return jdbc.sql("select tablename from pg_tables where schemaname = 'public'")
        .query(String.class)
        .list();
  }
}
