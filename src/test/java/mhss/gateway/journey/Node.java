package mhss.gateway.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.console.GatewayCommand;

/** One gateway of several on a database, in a process of its own. */
final class Node {

  private static final Pattern LEASE = Pattern.compile("this node reads it now \\(lease (\\d+)\\)");

  /** Starts fast, unless something else is measured. */
  private static final String JVM =
      System.getProperty("node.jvm", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m");

  final String name;
  private final Path output;
  private final Map<String, Object> settings;
  private Process process;
  private int starts;

  Node(String name, Path folder, Map<String, Object> installation) {
    this.name = name;
    this.output = folder.resolve(name + ".txt");
    this.settings = new TreeMap<>(installation);
    settings.put("gateway.intake.node", name);
    settings.put("gateway.data", folder.resolve(name));
    settings.put("gateway.console.port", 0);
  }

  void start() {
    starts++;
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(JVM.split(" ")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(List.of(GatewayCommand.class.getName(), "run"));
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without a last word. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  void stop() {
    if (process != null && process.isAlive()) {
      signal("CONT");
      process.destroy();
      process.onExit().orTimeout(2, TimeUnit.MINUTES).join();
    }
  }

  boolean isUp() {
    if (!runs()) {
      throw new AssertionError(name + " ended by itself; see " + output);
    }
    return said().split("The gateway runs, until", -1).length > starts;
  }

  boolean runs() {
    return process != null && process.isAlive();
  }

  /** All its threads stand still in the very moment, and nobody is told. */
  void pause() {
    signal("STOP");
  }

  void resume() {
    signal("CONT");
  }

  private void signal(String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Of the mailbox, as far as it says; 0 when it never had it. */
  long lease() {
    long last = 0;
    Matcher matcher = LEASE.matcher(said());
    while (matcher.find()) {
      last = Long.parseLong(matcher.group(1));
    }
    return last;
  }

  long cpuMillis() {
    return process.toHandle().info().totalCpuDuration().orElseThrow().toMillis();
  }

  /** What it wrote to the terminal. */
  String said() {
    try {
      return Files.exists(output) ? Files.readString(output) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
